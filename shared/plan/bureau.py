"""The bodies the plan makes responsible, by the short name it uses (names as of 2022)."""

from dataclasses import dataclass
from enum import Enum

from shared.plan.text import Text


class BureauType(Enum):
    MUNICIPAL = "municipal"
    DISTRICT = "district"
    ZONE = "zone"
    CENTRAL_LOCAL = "central_local"
    PARTY = "party"
    ENTERPRISE = "enterprise"
    LEADING_GROUP = "leading_group"
    COLLECTIVE = "collective"


@dataclass(frozen=True, slots=True)
class Bureau:
    """A responsible body; `key` is the plan's short name, `name` the full one."""

    key: str
    name: Text
    type: BureauType


BUREAUS: dict[str, Bureau] = {
    key: Bureau(key, Text(zh, en), BureauType(type_))
    for key, zh, en, type_ in (
        ("市发展改革委", "上海市发展和改革委员会", "Shanghai Municipal Development and Reform Commission", "municipal"),
        (
            "市经济信息化委",
            "上海市经济和信息化委员会",
            "Shanghai Municipal Commission of Economy and Informatization",
            "municipal",
        ),
        (
            "市规划资源局",
            "上海市规划和自然资源局",
            "Shanghai Municipal Bureau of Planning and Natural Resources",
            "municipal",
        ),
        (
            "市住房城乡建设管理委",
            "上海市住房和城乡建设管理委员会",
            "Shanghai Municipal Commission of Housing and Urban-Rural Development and Management",
            "municipal",
        ),
        ("市机管局", "上海市机关事务管理局", "Shanghai Municipal Government Offices Administration", "municipal"),
        ("市交通委", "上海市交通委员会", "Shanghai Municipal Transportation Commission", "municipal"),
        (
            "市农业农村委",
            "上海市农业农村委员会",
            "Shanghai Municipal Agriculture and Rural Affairs Commission",
            "municipal",
        ),
        ("市生态环境局", "上海市生态环境局", "Shanghai Municipal Bureau of Ecology and Environment", "municipal"),
        (
            "市绿化市容局",
            "上海市绿化和市容管理局",
            "Shanghai Municipal Landscaping and City Appearance Administration",
            "municipal",
        ),
        ("市科委", "上海市科学技术委员会", "Science and Technology Commission of Shanghai Municipality", "municipal"),
        (
            "市市场监管局",
            "上海市市场监督管理局",
            "Shanghai Municipal Administration for Market Regulation",
            "municipal",
        ),
        (
            "上海化工区管委会",
            "上海化学工业区管理委员会",
            "Administrative Committee of Shanghai Chemical Industry Park",
            "zone",
        ),
        ("市房屋管理局", "上海市房屋管理局", "Shanghai Municipal Housing Administration", "municipal"),
        ("市商务委", "上海市商务委员会", "Shanghai Municipal Commission of Commerce", "municipal"),
        ("市道路运输局", "上海市道路运输管理局", "Shanghai Municipal Road Transport Administration", "municipal"),
        ("上海海事局", "上海海事局", "Shanghai Maritime Safety Administration", "central_local"),
        ("中国铁路上海局集团", "中国铁路上海局集团有限公司", "China Railway Shanghai Group Co., Ltd.", "enterprise"),
        (
            "民航华东地区管理局",
            "中国民用航空华东地区管理局",
            "CAAC East China Regional Administration",
            "central_local",
        ),
        ("市邮政管理局", "上海市邮政管理局", "Shanghai Postal Administration", "central_local"),
        ("市公安局", "上海市公安局", "Shanghai Municipal Public Security Bureau", "municipal"),
        ("各区", "上海市各区人民政府", "All districts", "collective"),
        ("市水务局", "上海市水务局", "Shanghai Water Authority", "municipal"),
        ("市教委", "上海市教育委员会", "Shanghai Municipal Education Commission", "municipal"),
        ("市气象局", "上海市气象局", "Shanghai Meteorological Service", "central_local"),
        (
            "市国资委",
            "上海市国有资产监督管理委员会",
            "Shanghai Municipal State-owned Assets Supervision and Administration Commission",
            "municipal",
        ),
        ("市知识产权局", "上海市知识产权局", "Shanghai Intellectual Property Administration", "municipal"),
        ("市海洋局", "上海市海洋局", "Shanghai Municipal Oceanic Bureau", "municipal"),
        ("市委宣传部", "中共上海市委宣传部", "Publicity Department of the CPC Shanghai Committee", "party"),
        (
            "上海证监局",
            "中国证券监督管理委员会上海监管局",
            "Shanghai Office of the China Securities Regulatory Commission",
            "central_local",
        ),
        ("市委组织部", "中共上海市委组织部", "Organization Department of the CPC Shanghai Committee", "party"),
        (
            "市委党校(行政学院)",
            "中共上海市委党校(上海行政学院)",
            "Party School of the CPC Shanghai Committee (Shanghai Administration Institute)",
            "party",
        ),
        ("崇明区", "上海市崇明区人民政府", "Chongming District", "district"),
        ("宝武集团", "中国宝武钢铁集团有限公司", "China Baowu Steel Group Corp., Ltd.", "enterprise"),
        ("嘉定区", "上海市嘉定区人民政府", "Jiading District", "district"),
        ("青浦区", "上海市青浦区人民政府", "Qingpu District", "district"),
        ("松江区", "上海市松江区人民政府", "Songjiang District", "district"),
        ("奉贤区", "上海市奉贤区人民政府", "Fengxian District", "district"),
        ("浦东新区", "上海市浦东新区人民政府", "Pudong New Area", "district"),
        (
            "长三角生态绿色一体化发展示范区执委会",
            "长三角生态绿色一体化发展示范区执行委员会",
            "Executive Committee of the Yangtze River Delta Eco-green Integrated Development Demonstration Zone",
            "zone",
        ),
        (
            "临港新片区管委会",
            "中国(上海)自由贸易试验区临港新片区管理委员会",
            "Lin-gang Special Area Administration, China (Shanghai) Pilot Free Trade Zone",
            "zone",
        ),
        (
            "虹桥国际中央商务区管委会",
            "上海虹桥国际中央商务区管理委员会",
            "Administrative Committee of Shanghai Hongqiao International Central Business District",
            "zone",
        ),
        (
            "人民银行上海总部",
            "中国人民银行上海总部",
            "Shanghai Head Office of the People's Bank of China",
            "central_local",
        ),
        ("市地方金融监管局", "上海市地方金融监督管理局", "Shanghai Municipal Financial Regulatory Bureau", "municipal"),
        (
            "市政府外办",
            "上海市人民政府外事办公室",
            "Foreign Affairs Office of Shanghai Municipal People's Government",
            "municipal",
        ),
        (
            "市政府合作交流办",
            "上海市人民政府合作交流办公室",
            "Cooperation and Exchange Office of Shanghai Municipal People's Government",
            "municipal",
        ),
        ("市统计局", "上海市统计局", "Shanghai Municipal Bureau of Statistics", "municipal"),
        ("市司法局", "上海市司法局", "Shanghai Municipal Bureau of Justice", "municipal"),
        (
            "市政府办公厅",
            "上海市人民政府办公厅",
            "General Office of Shanghai Municipal People's Government",
            "municipal",
        ),
        ("市财政局", "上海市财政局", "Shanghai Municipal Finance Bureau", "municipal"),
        (
            "市税务局",
            "国家税务总局上海市税务局",
            "Shanghai Municipal Tax Service, State Taxation Administration",
            "central_local",
        ),
        (
            "上海银保监局",
            "中国银行保险监督管理委员会上海监管局",
            "Shanghai Office of the China Banking and Insurance Regulatory Commission",
            "central_local",
        ),
        ("各有关部门", "各有关部门", "All departments concerned", "collective"),
        ("各有关部门和单位", "各有关部门和单位", "All departments and units concerned", "collective"),
        (
            "市碳达峰碳中和工作领导小组",
            "上海市碳达峰碳中和工作领导小组",
            "Shanghai Leading Group for Carbon Peak and Carbon Neutrality",
            "leading_group",
        ),
        (
            "市碳达峰碳中和工作领导小组办公室",
            "上海市碳达峰碳中和工作领导小组办公室",
            "Office of the Shanghai Leading Group for Carbon Peak and Carbon Neutrality",
            "leading_group",
        ),
        (
            "市碳达峰碳中和工作领导小组各成员单位",
            "上海市碳达峰碳中和工作领导小组各成员单位",
            "Member units of the Leading Group",
            "collective",
        ),
        ("市、区政府", "上海市及各区人民政府", "Municipal and district governments", "collective"),
        ("市、区两级党校(行政学院)", "市、区两级党校(行政学院)", "Municipal and district Party schools", "party"),
        (
            "各相关单位、人民团体、社会组织",
            "各相关单位、人民团体、社会组织",
            "Units concerned, mass and social organisations",
            "collective",
        ),
        ("重点用能单位", "重点用能单位", "Key energy users", "collective"),
    )
}
