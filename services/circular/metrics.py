"""What the circular-economy action is measured by."""

from shared.plan import SHARE, YES_OR_NO, Aggregation, Heading, Metric, Text
from shared.plan.unit import (
    ITEM,
    PERCENT,
    PERCENT_LANDFILLED,
    T_PER_DAY,
    WAN_T,
    WAN_T_C,
    WAN_T_PER_DAY,
    WAN_T_PER_YEAR,
    YES_NO,
    YI_YUAN,
    T,
)

RECYCLING_SYSTEM_COVERAGE = Metric(
    key="recycling_system_coverage",
    title=Text("固体废弃物循环利用体系覆盖率", "Kinds of solid waste covered by the recycling system"),
    unit=PERCENT,
    definition=Text(
        "城市固体废弃物各类(生活垃圾、一般工业固废、危险废物、医疗废物、建筑垃圾、污泥、农业废弃物)中,"
        "收集、运输和利用体系已在全市运行的类别所占比例;方案未列类别,此处取这七类。",
        "Share of the kinds of urban solid waste (household, general industrial, hazardous, medical, construction, "
        "sludge, farm) for which collection, transport and use run citywide. The plan lists no kinds; these seven are "
        "taken.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

RECYCLING_RATE_MAIN_WASTES = Metric(
    key="recycling_rate_main_wastes",
    title=Text("主要废弃物循环利用率", "Recycling rate of main wastes"),
    unit=PERCENT,
    definition=Text(
        "主要废弃物各类利用率合成的一个比率。方案未写计入哪些废弃物、权重多少;报送时须一并说明,且各年口径不变。",
        "One rate composed of the use rates of the main wastes. The plan gives neither the wastes nor their weights: "
        "both come with the report and stay the same from year to year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

SOLID_WASTE_LANDFILL_SHARE = Metric(
    key="solid_waste_landfill_share",
    title=Text("固体废弃物填埋比例", "Share of solid waste sent to landfill"),
    unit=PERCENT_LANDFILLED,
    definition=Text(
        "一年内全市各类固体废弃物处理处置总量中最终填埋的比例,含焚烧灰渣;工程渣土回填利用不计为填埋。",
        "Share of all solid waste treated in the year that ends in a landfill, ash and residues included; spoil used "
        "as backfill is not landfilled.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

PARKS_KEEPING_WASTE_SHARE = Metric(
    key="parks_keeping_waste_share",
    title=Text("固废不出园的重点园区比例", "Key parks whose solid waste stays inside"),
    unit=PERCENT,
    definition=Text(
        "已实现固废在园内利用处置、不再外运的园区占重点园区总数的比例;重点园区名单随数报送。",
        "Share of the key parks that use or treat their solid waste inside and send none out; the list of key parks "
        "comes with the report.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

REMANUFACTURING_OUTPUT = Metric(
    key="remanufacturing_output",
    title=Text("再制造产业规模", "Scale of the remanufacturing industry"),
    unit=YI_YUAN,
    definition=Text(
        "一年内汽车零部件、机电产品、航空发动机等各领域再制造总产值(当年价)。",
        "Gross output of remanufacturing in the year at current prices: vehicle parts, machinery, aircraft engines "
        "and the like.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

RECYCLING_INDUSTRY_BASES = Metric(
    key="recycling_industry_bases",
    title=Text("循环利用产业基地数", "Recycling industry bases"),
    unit=ITEM,
    definition=Text(
        "期末已建成投运的循环利用产业基地数,在建的不计。",
        "Recycling industry bases completed and in operation at the end of the period, without those under "
        "construction.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

MEDICAL_WASTE_TREATMENT_CAPACITY = Metric(
    key="medical_waste_treatment_capacity",
    title=Text("医疗废物集中处置能力", "Central medical-waste treatment capacity"),
    unit=T_PER_DAY,
    definition=Text(
        "期末全市医疗废物集中处置设施的设计日处理能力之和,不含应急能力。",
        "Design capacity per day of the city's central medical-waste plants at the end of the period, without "
        "emergency capacity.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

MEDICAL_WASTE_GENERATION = Metric(
    key="medical_waste_generation",
    title=Text("医疗废物产生量", "Medical waste generated"),
    unit=WAN_T,
    definition=Text(
        "一年内全市医疗卫生机构产生的医疗废物,是量而不是能力。",
        "Medical waste that the city's health institutions generate in the year: an amount, not a capacity.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
)

MEDICAL_WASTE_TREATED = Metric(
    key="medical_waste_treated",
    title=Text("医疗废物处置量", "Medical waste treated"),
    unit=WAN_T,
    definition=Text("一年内全市实际处置的医疗废物。", "Medical waste actually treated in the city in the year."),
    heading=None,
    aggregation=Aggregation.SUM,
)

MEDICAL_WASTE_COLLECTION_COVERAGE = Metric(
    key="medical_waste_collection_coverage",
    title=Text("医废收运覆盖率", "Coverage of medical-waste collection"),
    unit=PERCENT,
    definition=Text(
        "纳入医疗废物集中收运体系的医疗机构占全部大、中、小型医疗机构的比例,按机构数计。",
        "Share of all medical institutions, large, medium and small, that are served by the central collection of "
        "medical waste, by number.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

GENERAL_INDUSTRIAL_WASTE_UTILIZATION_RATE = Metric(
    key="general_industrial_waste_utilization_rate",
    title=Text("一般工业固体废物综合利用率", "Use rate of general industrial solid waste"),
    unit=PERCENT,
    definition=Text(
        "一般工业固体废物综合利用量(含利用往年贮存量)除以当年产生量与利用的往年贮存量之和;不含危险废物。",
        "General industrial solid waste used, from earlier stocks too, divided by the amount generated in the year "
        "plus what was taken from stocks; without hazardous waste.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

INDUSTRIAL_SOLID_WASTE_UTILIZATION_RATE = Metric(
    key="industrial_solid_waste_utilization_rate",
    title=Text(
        "工业固体废物综合利用率(来源未限定一般固废)", "Use rate of industrial solid waste (not limited to general)"
    ),
    unit=PERCENT,
    definition=Text(
        "按公布的“工业固体废物综合利用率”,来源未说明是否只计一般工业固体废物,因此不用于判断95%的目标。",
        "As published for industrial solid waste. The source does not say that hazardous waste is left out, so it "
        "does not decide the target of 95 % for general industrial solid waste.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

BULK_SOLID_WASTE_UTILIZATION_RATE = Metric(
    key="bulk_solid_waste_utilization_rate",
    title=Text("大宗工业固体废物综合利用率", "Use rate of bulk industrial solid waste"),
    unit=PERCENT,
    definition=Text(
        "冶炼废渣、粉煤灰、脱硫石膏、焚烧灰渣等大宗工业固体废物的综合利用量除以产生量;与一般工业固体废物有重叠,不可相加。",
        "Smelting slag, fly ash, desulphurisation gypsum, incineration ash and other bulk industrial waste: amount "
        "used divided by amount generated. It overlaps with general industrial solid waste and is not added to it.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

MSW_GENERATION_DAILY = Metric(
    key="msw_generation_daily",
    title=Text("生活垃圾日均产生量", "Household waste generated per day"),
    unit=WAN_T_PER_DAY,
    definition=Text(
        "期内干垃圾清运量与湿垃圾分出量之和的日均值,即统计公报所称生活垃圾;不含可回收物和有害垃圾。",
        "Residual plus wet waste collected, mean per day of the period: what the statistical bulletin calls household "
        "waste, without recyclables and hazardous waste.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
)

RESIDUAL_WASTE_COLLECTED = Metric(
    key="residual_waste_collected",
    title=Text("干垃圾日均清运量", "Residual waste collected per day"),
    unit=T_PER_DAY,
    definition=Text("期内干垃圾清运量的日均值。", "Residual (dry) waste collected, mean per day of the period."),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
)

WET_WASTE_SORTED = Metric(
    key="wet_waste_sorted",
    title=Text("湿垃圾日均分出量", "Wet waste sorted per day"),
    unit=T_PER_DAY,
    definition=Text("期内湿垃圾分出量的日均值。", "Wet (food) waste sorted out, mean per day of the period."),
    heading=None,
    aggregation=Aggregation.NONE,
)

RECYCLABLES_SORTED = Metric(
    key="recyclables_sorted",
    title=Text("可回收物日均分出量", "Recyclables sorted per day"),
    unit=T_PER_DAY,
    definition=Text(
        "期内经生活垃圾分类体系回收的可回收物的日均值。",
        "Recyclables collected through household sorting, mean per day of the period.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
)

RESIDUAL_WASTE_COLLECTED_ANNUAL = Metric(
    key="residual_waste_collected_annual",
    title=Text("干垃圾年清运量", "Residual waste collected in the year"),
    unit=WAN_T,
    definition=Text("一年内清运的干垃圾。", "Residual (dry) waste collected in the year."),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

WET_WASTE_SORTED_ANNUAL = Metric(
    key="wet_waste_sorted_annual",
    title=Text("湿垃圾年分出量", "Wet waste sorted in the year"),
    unit=WAN_T,
    definition=Text("一年内分出的湿垃圾。", "Wet (food) waste sorted out in the year."),
    heading=None,
    aggregation=Aggregation.SUM,
)

RECYCLABLES_SORTED_ANNUAL = Metric(
    key="recyclables_sorted_annual",
    title=Text("可回收物年回收量", "Recyclables collected in the year"),
    unit=WAN_T,
    definition=Text(
        "一年内经生活垃圾分类体系回收的可回收物。", "Recyclables collected through household sorting in the year."
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

WASTE_SORTING_COMPLIANCE_RATE = Metric(
    key="waste_sorting_compliance_rate",
    title=Text("生活垃圾分类达标率", "Waste-sorting compliance rate"),
    unit=PERCENT,
    definition=Text(
        "抽查中生活垃圾分类达标的居住区和单位所占比例。",
        "Share of residential areas and workplaces that meet the sorting standard when inspected.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

SINGLE_USE_PLASTICS_USE = Metric(
    key="single_use_plastics_use",
    title=Text("一次性塑料制品使用量", "Single-use plastics used"),
    unit=WAN_T,
    definition=Text(
        "一年内商品零售、电子商务、餐饮外卖、住宿、展会等单位使用并报告的一次性塑料制品重量,可降解的替代品不计。",
        "Weight of single-use plastics that retailers, online trade, catering and delivery, hotels and exhibitions "
        "used and reported in the year, without degradable substitutes.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

PARCEL_SECONDARY_PACKAGING_RATE = Metric(
    key="parcel_secondary_packaging_rate",
    title=Text("快件二次包装率", "Parcels packed a second time"),
    unit=PERCENT,
    definition=Text(
        "一年内电商快件中被再次包装的件数比例,即100%减去电商快件不再二次包装率。",
        "Share of e-commerce parcels of the year that were packed again for delivery: 100 % less the share shipped in "
        "their original packaging.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

MARKET_VEGETABLE_WASTE = Metric(
    key="market_vegetable_waste",
    title=Text("农贸市场蔬菜废弃物产生量", "Vegetable waste of produce markets"),
    unit=WAN_T,
    definition=Text(
        "一年内全市农贸市场(菜市场)产生的蔬菜废弃物重量。",
        "Weight of vegetable waste generated at the city's produce markets in the year.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

MSW_INCINERATION_CAPACITY = Metric(
    key="msw_incineration_capacity",
    title=Text("生活垃圾焚烧能力", "Household-waste incineration capacity"),
    unit=WAN_T_PER_DAY,
    definition=Text(
        "期末全市在运生活垃圾焚烧设施的设计日处理能力之和,不含湿垃圾设施和在建设施。",
        "Design capacity per day of the household-waste incinerators in operation at the end of the period, without "
        "wet-waste plants and plants under construction.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

WET_WASTE_FACILITIES_DONE = Metric(
    key="wet_waste_facilities_done",
    title=Text("湿垃圾设施建设和达标改造完成", "Wet-waste facilities built and upgraded"),
    unit=YES_NO,
    definition=Text(
        "老港、宝山湿垃圾集中资源化利用设施均已投运,且分散处理设施均已改造达标的,为1。",
        "1 when the central wet-waste plants at Laogang and Baoshan both run and every scattered facility has been "
        "upgraded to standard.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=YES_OR_NO,
)

WET_WASTE_CAPACITY = Metric(
    key="wet_waste_capacity",
    title=Text("湿垃圾资源化利用能力", "Wet-waste use capacity"),
    unit=WAN_T_PER_DAY,
    definition=Text(
        "期末集中设施和分散(就地就近)设施湿垃圾资源化利用能力合计;只计集中设施的数字见 wet_waste_capacity_central。",
        "Capacity at the end of the period to use wet (food) waste, central and scattered on-site facilities "
        "together; figures of central plants only are kept as wet_waste_capacity_central.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

WET_WASTE_CAPACITY_CENTRAL = Metric(
    key="wet_waste_capacity_central",
    title=Text("湿垃圾集中资源化利用能力", "Central wet-waste use capacity"),
    unit=WAN_T_PER_DAY,
    definition=Text(
        "期末湿垃圾集中资源化利用设施的能力,不含分散设施。",
        "Capacity of central wet-waste plants at the end of the period, without scattered facilities.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

MSW_AND_WET_TOTAL_CAPACITY = Metric(
    key="msw_and_wet_total_capacity",
    title=Text("生活垃圾焚烧和湿垃圾利用总能力", "Incineration and wet-waste capacity together"),
    unit=WAN_T_PER_DAY,
    definition=Text(
        "期末生活垃圾焚烧能力与湿垃圾集中资源化利用能力之和,不能拆为其中任何一项。",
        "Incineration capacity plus central wet-waste capacity at the end of the period; neither part can be read "
        "from it.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

USED_COOKING_OIL_RECYCLED = Metric(
    key="used_cooking_oil_recycled",
    title=Text("餐厨废弃油脂回收利用量", "Waste kitchen oil recycled"),
    unit=T,
    definition=Text(
        "一年内本市回收利用的餐厨废弃油脂,含运往市外利用的部分。",
        "Waste kitchen oil of the city recycled in the year, the part used elsewhere included.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

MSW_RECYCLING_RATE = Metric(
    key="msw_recycling_rate",
    title=Text("生活垃圾回收利用率", "Household-waste recycling rate"),
    unit=PERCENT,
    definition=Text(
        "经回收或生物处理利用、没有进入焚烧厂和填埋场的可回收物与湿垃圾,占同期生活垃圾总量(含可回收物)的比例。",
        "Recyclables and wet waste that go neither to incineration nor to landfill, as a share of all household waste "
        "of the same time, recyclables included.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

MSW_RESOURCE_UTILIZATION_RATE = Metric(
    key="msw_resource_utilization_rate",
    title=Text("生活垃圾资源化利用率", "Household-waste resource-use rate"),
    unit=PERCENT,
    definition=Text(
        "回收利用以及焚烧发电、生物处理等方式利用的生活垃圾占生活垃圾总量的比例,范围大于回收利用率。",
        "Household waste recycled, burnt for power or treated biologically as a share of all household waste: wider "
        "than the recycling rate.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

MSW_LANDFILL_SHARE = Metric(
    key="msw_landfill_share",
    title=Text("原生生活垃圾填埋比例", "Share of raw household waste sent to landfill"),
    unit=PERCENT_LANDFILLED,
    definition=Text(
        "一年内未经处理直接填埋的生活垃圾占生活垃圾总量的比例;焚烧灰渣和处理残渣不计。",
        "Household waste landfilled without treatment in the year as a share of all household waste; ash and residues "
        "of treatment do not count.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

MSW_LANDFILL_ZERO = Metric(
    key="msw_landfill_zero",
    title=Text("原生生活垃圾零填埋", "No raw household waste landfilled"),
    unit=YES_NO,
    definition=Text(
        "主管部门宣布期内全市原生生活垃圾零填埋的,为1。",
        "1 when the bureau states that no raw household waste of the city was landfilled in the period.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=YES_OR_NO,
)

MSW_HARMLESS_RATE = Metric(
    key="msw_harmless_rate",
    title=Text("生活垃圾无害化处理率", "Harmless treatment rate of household waste"),
    unit=PERCENT,
    definition=Text(
        "无害化处理(含卫生填埋)的生活垃圾占生活垃圾总量的比例,不等于资源化利用率。",
        "Household waste treated harmlessly, sanitary landfill included, as a share of all; not the resource-use rate.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

DECORATION_WASTE_GENERATION = Metric(
    key="decoration_waste_generation",
    title=Text("装修垃圾产生量", "Decoration waste generated"),
    unit=WAN_T,
    definition=Text(
        "一年内居住区和单位装修产生并收运的装修垃圾。",
        "Decoration (fit-out) waste of homes and other premises generated and collected in the year.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

CONSTRUCTION_SPOIL_GENERATION = Metric(
    key="construction_spoil_generation",
    title=Text("工程渣土等废弃物产生量", "Construction spoil and like waste generated"),
    unit=WAN_T,
    definition=Text(
        "一年内建设工程运出工地的工程渣土、工程泥浆和工程垃圾;工地内回填利用的不计。",
        "Spoil, slurry and building waste taken off construction sites in the year; what is reused on site does not "
        "count.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

DEMOLITION_DECORATION_WASTE_CAPACITY = Metric(
    key="demolition_decoration_waste_capacity",
    title=Text("拆房和装修垃圾资源化利用能力", "Capacity to use demolition and decoration waste"),
    unit=WAN_T_PER_YEAR,
    definition=Text(
        "期末全市在运拆房垃圾和装修垃圾资源化利用设施的年处理能力之和。",
        "Yearly capacity of the plants in operation at the end of the period that use demolition and decoration waste.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

CONSTRUCTION_WASTE_UTILIZATION_RATE = Metric(
    key="construction_waste_utilization_rate",
    title=Text("建筑垃圾综合利用率", "Use rate of construction waste"),
    unit=PERCENT,
    definition=Text(
        "各类建筑垃圾综合利用量除以产生量;是比率,不是拆房和装修垃圾的利用能力。",
        "Construction waste of every kind: amount used divided by amount generated. A rate, not the capacity to use "
        "demolition and decoration waste.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

SEWAGE_SLUDGE_TREATMENT_CAPACITY = Metric(
    key="sewage_sludge_treatment_capacity",
    title=Text("污水厂污泥处置能力", "Sewage-sludge treatment capacity"),
    unit=T_PER_DAY,
    definition=Text(
        "期末独立焚烧、电厂协同焚烧等污水厂污泥处置设施的日处理能力,以干基计。",
        "Daily capacity at the end of the period to treat sewage sludge, by separate incineration, co-firing in power "
        "stations and the like, in dry solids.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

SEWAGE_SLUDGE_LANDFILL_SHARE = Metric(
    key="sewage_sludge_landfill_share",
    title=Text("污水厂污泥填埋比例", "Share of sewage sludge sent to landfill"),
    unit=PERCENT_LANDFILLED,
    definition=Text(
        "一年内填埋的城镇污水厂污泥占污泥产生量的比例,以干基计;焚烧灰不计,通沟污泥不在内。",
        "Sludge of sewage works landfilled in the year as a share of the sludge generated, in dry solids; ash does "
        "not count, sewer silt is outside.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

DREDGED_SEDIMENT_TRACKING = Metric(
    key="dredged_sediment_tracking",
    title=Text("疏浚底泥跟踪监管覆盖率", "Dredged sediment tracked throughout"),
    unit=PERCENT,
    definition=Text(
        "一年内从疏浚到最终去向全过程受跟踪监管的疏浚底泥占疏浚总量的比例。",
        "Share of the sediment dredged in the year that is tracked from dredging to its final destination.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

SOIL_ORGANIC_CARBON_STOCK = Metric(
    key="soil_organic_carbon_stock",
    title=Text("土壤有机碳储量", "Soil organic carbon stock"),
    unit=WAN_T_C,
    definition=Text(
        "期末全市农用地耕作层土壤中的有机碳(以碳计);方案未写土层和范围,此处取农用地耕作层。",
        "Organic carbon, as C, in the plough layer of the city's farmland at the end of the period. The plan names "
        "neither depth nor land; these are taken.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

STRAW_UTILIZATION_RATE = Metric(
    key="straw_utilization_rate",
    title=Text("农作物秸秆综合利用率", "Use rate of crop straw"),
    unit=PERCENT,
    definition=Text(
        "一年内农作物秸秆综合利用量(还田和离田利用)占可收集量的比例。",
        "Crop straw used in the year, ploughed in or taken off the field, as a share of the straw that can be "
        "collected.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

FARM_FILM_COLLECTION_RATE = Metric(
    key="farm_film_collection_rate",
    title=Text(
        "废旧农膜、黄板和农药包装废弃物回收率", "Discarded farm film, sticky boards and pesticide packaging collected"
    ),
    unit=PERCENT,
    definition=Text(
        "废旧农膜、黄板、农药包装废弃物三类分别计算一年回收量占应回收量的比例,取最低者。",
        "Amount collected in the year as a share of what is due, for farm film, sticky boards and pesticide packaging "
        "each; the lowest of the three.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

MANURE_UTILIZATION_RATE = Metric(
    key="manure_utilization_rate",
    title=Text("畜禽粪污综合利用率", "Use rate of livestock manure"),
    unit=PERCENT,
    definition=Text(
        "一年内综合利用的畜禽粪污占产生量的比例,含规模化和规模以下养殖。",
        "Livestock and poultry manure used in the year as a share of the amount generated, on farms of every size.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

CHEMICAL_FERTILIZER_USE = Metric(
    key="chemical_fertilizer_use",
    title=Text("化肥使用量(折纯)", "Chemical fertiliser use (nutrients)"),
    unit=WAN_T,
    definition=Text(
        "一年内农业生产实际施用的化肥,按有效成分折纯计,不含有机肥。",
        "Chemical fertiliser applied in farming in the year, by weight of nutrients, without organic fertiliser.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

PESTICIDE_USE = Metric(
    key="pesticide_use",
    title=Text("化学农药使用量", "Chemical pesticide use"),
    unit=WAN_T,
    definition=Text(
        "一年内农业生产使用的化学农药,按农业部门公布的口径,不含生物农药。",
        "Chemical pesticides used in farming in the year, as the farming bureau counts them, without biological ones.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

METRICS = (
    RECYCLING_SYSTEM_COVERAGE,
    RECYCLING_RATE_MAIN_WASTES,
    SOLID_WASTE_LANDFILL_SHARE,
    PARKS_KEEPING_WASTE_SHARE,
    REMANUFACTURING_OUTPUT,
    RECYCLING_INDUSTRY_BASES,
    MEDICAL_WASTE_TREATMENT_CAPACITY,
    MEDICAL_WASTE_GENERATION,
    MEDICAL_WASTE_TREATED,
    MEDICAL_WASTE_COLLECTION_COVERAGE,
    GENERAL_INDUSTRIAL_WASTE_UTILIZATION_RATE,
    INDUSTRIAL_SOLID_WASTE_UTILIZATION_RATE,
    BULK_SOLID_WASTE_UTILIZATION_RATE,
    MSW_GENERATION_DAILY,
    RESIDUAL_WASTE_COLLECTED,
    WET_WASTE_SORTED,
    RECYCLABLES_SORTED,
    RESIDUAL_WASTE_COLLECTED_ANNUAL,
    WET_WASTE_SORTED_ANNUAL,
    RECYCLABLES_SORTED_ANNUAL,
    WASTE_SORTING_COMPLIANCE_RATE,
    SINGLE_USE_PLASTICS_USE,
    PARCEL_SECONDARY_PACKAGING_RATE,
    MARKET_VEGETABLE_WASTE,
    MSW_INCINERATION_CAPACITY,
    WET_WASTE_FACILITIES_DONE,
    WET_WASTE_CAPACITY,
    WET_WASTE_CAPACITY_CENTRAL,
    MSW_AND_WET_TOTAL_CAPACITY,
    USED_COOKING_OIL_RECYCLED,
    MSW_RECYCLING_RATE,
    MSW_RESOURCE_UTILIZATION_RATE,
    MSW_LANDFILL_SHARE,
    MSW_LANDFILL_ZERO,
    MSW_HARMLESS_RATE,
    DECORATION_WASTE_GENERATION,
    CONSTRUCTION_SPOIL_GENERATION,
    DEMOLITION_DECORATION_WASTE_CAPACITY,
    CONSTRUCTION_WASTE_UTILIZATION_RATE,
    SEWAGE_SLUDGE_TREATMENT_CAPACITY,
    SEWAGE_SLUDGE_LANDFILL_SHARE,
    DREDGED_SEDIMENT_TRACKING,
    SOIL_ORGANIC_CARBON_STOCK,
    STRAW_UTILIZATION_RATE,
    FARM_FILM_COLLECTION_RATE,
    MANURE_UTILIZATION_RATE,
    CHEMICAL_FERTILIZER_USE,
    PESTICIDE_USE,
)
