# One image for all: the command says which part runs, as in `carbonpeak serve energy`.
FROM python:3.12-slim AS build
RUN pip install --no-cache-dir --root-user-action=ignore uv==0.13.9
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never UV_PROJECT_ENVIRONMENT=/opt/carbonpeak
WORKDIR /src
# The libraries come first, so that a change in our own code does not fetch them again.
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-dev --no-install-project --no-cache
COPY . .
RUN uv sync --locked --no-dev --no-editable --no-cache

FROM python:3.12-slim
RUN useradd --system --uid 10001 --no-create-home carbonpeak
COPY --from=build /opt/carbonpeak /opt/carbonpeak
ENV PATH=/opt/carbonpeak/bin:$PATH PYTHONUNBUFFERED=1
# A number, because some platforms refuse to start a user they cannot tell from root.
USER 10001
WORKDIR /opt/carbonpeak
EXPOSE 8000
ENTRYPOINT ["carbonpeak"]
