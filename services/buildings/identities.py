"""What figures of buildings must agree with."""

from services.buildings import metrics
from shared.plan.identity import at_most

IDENTITIES = (
    at_most("public_in_retrofit", metrics.BUILDING_RETROFIT_AREA, metrics.PUBLIC_BUILDING_RETROFIT_AREA),
    at_most("saving_in_retrofit", metrics.BUILDING_RETROFIT_AREA, metrics.RETROFIT_AREA_SAVING_15_PERCENT),
)
