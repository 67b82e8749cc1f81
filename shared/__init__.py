"""What every service has in common, in layers: service > store > wire > progress > plan."""
