"""The bodies the plan makes responsible, by the short name it uses (names as of 2022)."""

from dataclasses import dataclass

from shared.plan.text import Text


@dataclass(frozen=True, slots=True)
class Bureau:
    """A responsible body; `key` is the plan's short name, `name` the full one."""

    key: str
    name: Text


BUREAUS: dict[str, Bureau] = {
    key: Bureau(key, Text(zh, en))
    for key, zh, en in (
        ("市发展改革委", "上海市发展和改革委员会", "Shanghai Municipal Development and Reform Commission"),
        ("市经济信息化委", "上海市经济和信息化委员会", "Shanghai Municipal Commission of Economy and Informatization"),
        ("市规划资源局", "上海市规划和自然资源局", "Shanghai Municipal Bureau of Planning and Natural Resources"),
        (
            "市住房城乡建设管理委",
            "上海市住房和城乡建设管理委员会",
            "Shanghai Municipal Commission of Housing and Urban-Rural Development and Management",
        ),
        ("市机管局", "上海市机关事务管理局", "Shanghai Municipal Government Offices Administration"),
        ("市交通委", "上海市交通委员会", "Shanghai Municipal Transportation Commission"),
        ("市农业农村委", "上海市农业农村委员会", "Shanghai Municipal Agriculture and Rural Affairs Commission"),
        ("市生态环境局", "上海市生态环境局", "Shanghai Municipal Bureau of Ecology and Environment"),
        ("市绿化市容局", "上海市绿化和市容管理局", "Shanghai Municipal Landscaping and City Appearance Administration"),
        ("市科委", "上海市科学技术委员会", "Science and Technology Commission of Shanghai Municipality"),
        ("市市场监管局", "上海市市场监督管理局", "Shanghai Municipal Administration for Market Regulation"),
        ("上海化工区管委会", "上海化学工业区管理委员会", "Administrative Committee of Shanghai Chemical Industry Park"),
        ("市房屋管理局", "上海市房屋管理局", "Shanghai Municipal Housing Administration"),
        ("市商务委", "上海市商务委员会", "Shanghai Municipal Commission of Commerce"),
        ("市道路运输局", "上海市道路运输管理局", "Shanghai Municipal Road Transport Administration"),
        ("上海海事局", "上海海事局", "Shanghai Maritime Safety Administration"),
        ("中国铁路上海局集团", "中国铁路上海局集团有限公司", "China Railway Shanghai Group Co., Ltd."),
        ("民航华东地区管理局", "中国民用航空华东地区管理局", "CAAC East China Regional Administration"),
        ("市邮政管理局", "上海市邮政管理局", "Shanghai Postal Administration"),
        ("市公安局", "上海市公安局", "Shanghai Municipal Public Security Bureau"),
        ("各区", "上海市各区人民政府", "All districts"),
        ("市水务局", "上海市水务局", "Shanghai Water Authority"),
        ("市教委", "上海市教育委员会", "Shanghai Municipal Education Commission"),
        ("市气象局", "上海市气象局", "Shanghai Meteorological Service"),
        (
            "市国资委",
            "上海市国有资产监督管理委员会",
            "Shanghai Municipal State-owned Assets Supervision and Administration Commission",
        ),
        ("市知识产权局", "上海市知识产权局", "Shanghai Intellectual Property Administration"),
        ("市海洋局", "上海市海洋局", "Shanghai Municipal Oceanic Bureau"),
        ("市委宣传部", "中共上海市委宣传部", "Publicity Department of the CPC Shanghai Committee"),
        (
            "上海证监局",
            "中国证券监督管理委员会上海监管局",
            "Shanghai Office of the China Securities Regulatory Commission",
        ),
        ("市委组织部", "中共上海市委组织部", "Organization Department of the CPC Shanghai Committee"),
        (
            "市委党校(行政学院)",
            "中共上海市委党校(上海行政学院)",
            "Party School of the CPC Shanghai Committee (Shanghai Administration Institute)",
        ),
        ("崇明区", "上海市崇明区人民政府", "Chongming District"),
        ("宝武集团", "中国宝武钢铁集团有限公司", "China Baowu Steel Group Corp., Ltd."),
        ("嘉定区", "上海市嘉定区人民政府", "Jiading District"),
        ("青浦区", "上海市青浦区人民政府", "Qingpu District"),
        ("松江区", "上海市松江区人民政府", "Songjiang District"),
        ("奉贤区", "上海市奉贤区人民政府", "Fengxian District"),
        ("浦东新区", "上海市浦东新区人民政府", "Pudong New Area"),
        (
            "长三角生态绿色一体化发展示范区执委会",
            "长三角生态绿色一体化发展示范区执行委员会",
            "Executive Committee of the Yangtze River Delta Eco-green Integrated Development Demonstration Zone",
        ),
        (
            "临港新片区管委会",
            "中国(上海)自由贸易试验区临港新片区管理委员会",
            "Lin-gang Special Area Administration, China (Shanghai) Pilot Free Trade Zone",
        ),
        (
            "虹桥国际中央商务区管委会",
            "上海虹桥国际中央商务区管理委员会",
            "Administrative Committee of Shanghai Hongqiao International Central Business District",
        ),
        ("人民银行上海总部", "中国人民银行上海总部", "Shanghai Head Office of the People's Bank of China"),
        ("市地方金融监管局", "上海市地方金融监督管理局", "Shanghai Municipal Financial Regulatory Bureau"),
        ("市政府外办", "上海市人民政府外事办公室", "Foreign Affairs Office of Shanghai Municipal People's Government"),
        (
            "市政府合作交流办",
            "上海市人民政府合作交流办公室",
            "Cooperation and Exchange Office of Shanghai Municipal People's Government",
        ),
        ("市统计局", "上海市统计局", "Shanghai Municipal Bureau of Statistics"),
        ("市司法局", "上海市司法局", "Shanghai Municipal Bureau of Justice"),
        ("市政府办公厅", "上海市人民政府办公厅", "General Office of Shanghai Municipal People's Government"),
        ("市财政局", "上海市财政局", "Shanghai Municipal Finance Bureau"),
        ("市税务局", "国家税务总局上海市税务局", "Shanghai Municipal Tax Service, State Taxation Administration"),
        (
            "上海银保监局",
            "中国银行保险监督管理委员会上海监管局",
            "Shanghai Office of the China Banking and Insurance Regulatory Commission",
        ),
        ("各有关部门", "各有关部门", "All departments concerned"),
        ("各有关部门和单位", "各有关部门和单位", "All departments and units concerned"),
        (
            "市碳达峰碳中和工作领导小组",
            "上海市碳达峰碳中和工作领导小组",
            "Shanghai Leading Group for Carbon Peak and Carbon Neutrality",
        ),
        (
            "市碳达峰碳中和工作领导小组办公室",
            "上海市碳达峰碳中和工作领导小组办公室",
            "Office of the Shanghai Leading Group for Carbon Peak and Carbon Neutrality",
        ),
        (
            "市碳达峰碳中和工作领导小组各成员单位",
            "上海市碳达峰碳中和工作领导小组各成员单位",
            "Member units of the Leading Group",
        ),
        ("市、区政府", "上海市及各区人民政府", "Municipal and district governments"),
        ("市、区两级党校(行政学院)", "市、区两级党校(行政学院)", "Municipal and district Party schools"),
        (
            "各相关单位、人民团体、社会组织",
            "各相关单位、人民团体、社会组织",
            "Units concerned, mass and social organisations",
        ),
        ("重点用能单位", "重点用能单位", "Key energy users"),
    )
}

OFFICE = "市碳达峰碳中和工作领导小组办公室"
"""The coordination office, which reviews whatever a lead bureau may not."""
STATISTICS = "市统计局"
"""Publishes the figures that frame the plan, such as GDP."""
DISTRICTS_TOGETHER = frozenset({"各区", "市、区政府"})
"""All districts by one name."""
TOGETHER = DISTRICTS_TOGETHER | {
    "各有关部门",
    "各有关部门和单位",
    "市碳达峰碳中和工作领导小组各成员单位",
    "市、区两级党校(行政学院)",
    "各相关单位、人民团体、社会组织",
    "重点用能单位",
}
"""Bodies of many: nobody speaks for them together."""
