"""Coordination: headline goals (clause 1), macro series and parts three to five of the plan; no lead bureau named."""
