"""Regions: green and low-carbon action by districts and key areas (clause 2.10), led by 市发展改革委."""
