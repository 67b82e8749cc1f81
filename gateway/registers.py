"""GraphQL: the registers of an action, and their rows as its service tells them."""

from datetime import datetime
from decimal import Decimal

import strawberry
from strawberry import Private

from gateway.client import Moment
from gateway.nodes import Asked
from gateway.paging import PageInfo, bad_input, of_service
from gateway.types import Source, Text
from shared import plan
from shared.plan import AREAS, ActionPlugin, Choice, FieldKind
from shared.plan.register import NAME
from shared.wire import register as wire

strawberry.enum(FieldKind, name="RegisterFieldKind", description="What a field of a register holds")


@strawberry.type(description="One of the values a choice has")
class RegisterOption:
    key: str
    title: Text


@strawberry.type(description="One thing a register says of its rows; `unit` is of numbers, `options` are of choices")
class RegisterField:
    key: str
    title: Text
    kind: FieldKind
    required: bool
    unit: str | None
    options: list[RegisterOption]

    @classmethod
    def of(cls, field: plan.Field) -> "RegisterField":
        options = field.options if isinstance(field, Choice) else ()
        return cls(
            key=field.key,
            title=Text.of(field.title),
            kind=field.kind,
            required=field.required,
            unit=field.unit.symbol if isinstance(field, plan.Number) else None,
            options=[RegisterOption(key=option.key, title=Text.of(option.title)) for option in options],
        )


@strawberry.type(description="What a row says in one field; `number` only where the field holds numbers")
class RegisterCell:
    field: str
    text: str
    number: float | None

    @classmethod
    def of(cls, field: str, value: wire.Held) -> "RegisterCell":
        number = float(value) if isinstance(value, Decimal) else None
        return cls(field=field, text=f"{value:f}" if isinstance(value, Decimal) else value, number=number)


@strawberry.type(description="A real thing as its register has it; fields it says nothing of have no cell")
class RegisterRow:
    id: strawberry.ID
    version: int
    name: str
    cells: list[RegisterCell]
    source: Source
    note: str | None
    bureau: str
    recorded_at: datetime

    @classmethod
    def of(cls, row: wire.RowOut) -> "RegisterRow":
        return cls(
            id=strawberry.ID(str(row.id)),
            version=row.version,
            name=str(row.values.get(NAME.key) or ""),
            cells=[RegisterCell.of(field, value) for field, value in row.values.items() if value is not None],
            source=Source.of(row.source),
            note=row.note,
            bureau=row.bureau,
            recorded_at=row.recorded_at,
        )


@strawberry.type
class RegisterRowConnection:
    total_count: int
    nodes: list[RegisterRow]
    page_info: PageInfo


@strawberry.type(description="A list of real things; `serves` are the ids of the commitments kept or missed by them")
class Register:
    plugin: Private[ActionPlugin]
    moment: Private[Moment]

    key: str
    title: Text
    definition: Text
    serves: list[strawberry.ID]
    fields: list[RegisterField]

    @classmethod
    def of(cls, plugin: ActionPlugin, register: plan.Register, moment: Moment) -> "Register":
        return cls(
            plugin=plugin,
            moment=moment,
            key=register.key,
            title=Text.of(register.title),
            definition=Text.of(register.definition),
            serves=[strawberry.ID(each) for each in register.serves],
            fields=[RegisterField.of(field) for field in plugin.fields_of(register)],
        )

    @strawberry.field(description="In the order they were entered; null when the service is missing")
    async def rows(
        self, info: Asked, first: int = 20, after: str | None = None, area: str | None = None
    ) -> RegisterRowConnection | None:
        if area is not None and area not in AREAS:
            raise bad_input(f"no area of the city has the code {area!r}")
        asked = of_service(first, after) | ({"area": area} if area else {})
        if self.moment.as_of is not None:
            asked["as_of"] = self.moment.as_of.isoformat()
        page = await info.context.read(self.plugin, f"/registers/{self.key}", wire.RowPage, asked)
        if page is None:
            return None
        return RegisterRowConnection(
            total_count=page.total,
            nodes=[RegisterRow.of(row) for row in page.items],
            page_info=PageInfo(
                has_next_page=page.next_cursor is not None,
                has_previous_page=after is not None,
                start_cursor=None,
                end_cursor=page.next_cursor,
            ),
        )
