"""Transport: green and low-carbon transport (clause 2.5), led by 市交通委."""
