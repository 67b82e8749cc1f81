"""What pydantic finds wrong, told in both languages; bounds and allowed values come from its own context."""

import re
from collections.abc import Mapping
from typing import Any

from shared.plan import Text

_QUOTED = re.compile(r"'([^']*)'")
_MESSAGES = {
    "missing": Text("缺少此项", "is missing"),
    "extra_forbidden": Text("没有这一项", "is not a known field"),
    "string_type": Text("应为文本", "must be a text"),
    "string_too_short": Text("不能为空", "must not be empty"),
    "string_too_long": Text("过长,最多{max_length}个字符", "is too long: at most {max_length} characters"),
    "list_type": Text("应为列表", "must be a list"),
    "tuple_type": Text("应为列表", "must be a list"),
    "too_short": Text("至少要有一项", "needs at least one item"),
    "too_long": Text("项数过多", "has too many items"),
    "model_type": Text("应为JSON对象", "must be a JSON object"),
    "model_attributes_type": Text("应为JSON对象", "must be a JSON object"),
    "enum": Text("不是允许的取值,可用:{allowed}", "is not one of the allowed values: {allowed}"),
    "int_type": Text("应为整数", "must be a whole number"),
    "int_parsing": Text("应为整数", "must be a whole number"),
    "int_parsing_size": Text("数值过大", "is too large"),
    "int_from_float": Text("应为整数", "must be a whole number"),
    "float_type": Text("应为数字", "must be a number"),
    "float_parsing": Text("应为数字", "must be a number"),
    "finite_number": Text("应为有限的数", "must be a finite number"),
    "greater_than_equal": Text("不得小于{ge}", "must be at least {ge}"),
    "less_than_equal": Text("不得大于{le}", "must be at most {le}"),
    "less_than": Text("应小于{lt}", "must be below {lt}"),
    "bool_type": Text("应为true或false", "must be true or false"),
    "bool_parsing": Text("应为true或false", "must be true or false"),
    "uuid_parsing": Text("不是有效的UUID", "is not a valid UUID"),
    "not_a_number": Text("应为JSON数字", "must be a JSON number"),
    "not_finite": Text("应为有限的数", "must be a finite number"),
    "out_of_range": Text("应小于10的18次方且不超过12位小数", "must be below 10^18 with at most 12 decimals"),
    "out_of_bounds": Text("超出可能范围{bounds}{zh}", "lies outside {bounds} {en}: impossible"),
    "nul": Text("不能含NUL字符", "must not contain the character NUL"),
    "string_unicode": Text("不是有效的Unicode文本", "is not valid Unicode text"),
    "invalid_date": Text("应为日期,如2026-03-20", "must be a date such as 2026-03-20, 2026-03 or 2026"),
    "invalid_day": Text("应为日期,如2026-03-20", "must be a day such as 2026-03-20"),
    "invalid_moment": Text("应为带时区的时间,如2026-03-20T08:00:00Z", "must be a moment such as 2026-03-20T08:00:00Z"),
    "url_type": Text("不是有效的网址", "is not a valid web address"),
    "url_parsing": Text("不是有效的网址", "is not a valid web address"),
    "url_scheme": Text("网址应以http或https开头", "must be an http or https address"),
    "url_too_long": Text("网址过长,最多{max_length}个字符", "is too long: at most {max_length} characters"),
}


def told(error: Mapping[str, Any]) -> Text:
    """A kind of error without words of ours is only called wrong in Chinese; its English is pydantic's."""
    words = _MESSAGES.get(error["type"], Text("取值无效", "{said}"))
    context = error.get("ctx", {})
    allowed, said = _QUOTED.findall(str(context.get("expected", ""))), error["msg"]
    return Text(
        words.zh.format(**context, allowed="、".join(allowed)),
        words.en.format(**context, allowed=", ".join(allowed), said=said),
    )
