"""Civic: green and low-carbon action by all citizens (clause 2.9), led by 市发展改革委."""
