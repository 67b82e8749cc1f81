"""Innovation: green and low-carbon science and technology (clause 2.7), led by 市科委."""
