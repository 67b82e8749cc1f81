"""The city and its districts, by GB/T 2260 code.

Land areas in km² as in table 2.2 of the Shanghai Statistical Yearbook 2025.
"""

from dataclasses import dataclass
from decimal import Decimal

from shared.plan.text import Text


@dataclass(frozen=True, slots=True)
class Area:
    code: str
    name: Text
    km2: Decimal | None = None


SHANGHAI = Area("310000", Text("上海市", "Shanghai"))

DISTRICTS: tuple[Area, ...] = tuple(
    Area(code, Text(zh, en), Decimal(km2))
    for code, zh, en, km2 in (
        ("310101", "黄浦区", "Huangpu District", "20.46"),
        ("310104", "徐汇区", "Xuhui District", "54.76"),
        ("310105", "长宁区", "Changning District", "38.3"),
        ("310106", "静安区", "Jing'an District", "36.88"),
        ("310107", "普陀区", "Putuo District", "54.83"),
        ("310109", "虹口区", "Hongkou District", "23.48"),
        ("310110", "杨浦区", "Yangpu District", "60.73"),
        ("310112", "闵行区", "Minhang District", "370.75"),
        ("310113", "宝山区", "Baoshan District", "270.99"),
        ("310114", "嘉定区", "Jiading District", "464.2"),
        ("310115", "浦东新区", "Pudong New Area", "1210.41"),
        ("310116", "金山区", "Jinshan District", "586.05"),
        ("310117", "松江区", "Songjiang District", "605.64"),
        ("310118", "青浦区", "Qingpu District", "670.14"),
        ("310120", "奉贤区", "Fengxian District", "687.39"),
        ("310151", "崇明区", "Chongming District", "1185.49"),
    )
)

AREAS: dict[str, Area] = {area.code: area for area in (SHANGHAI, *DISTRICTS)}
