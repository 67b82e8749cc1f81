"""Energy: the green and low-carbon energy transition (clause 2.1), led by 市发展改革委."""
