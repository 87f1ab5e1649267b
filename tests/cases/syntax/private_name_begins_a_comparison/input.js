class C { #f; m() { return 1 < #f in this; } }
