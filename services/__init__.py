"""One package per action, all of one shape; `catalog` lists them."""
