"""Efficiency: saving energy, cutting carbon and raising efficiency (clause 2.2), led by 市发展改革委."""
