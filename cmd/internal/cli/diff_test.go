package cli

import "testing"

func TestDiffLinesOnATerminal(t *testing.T) {
	for _, c := range []struct{ line, shown, painted string }{
		{"-a\x1b[31m\u200Bb\tc\u202E\r\n", "-a<U+001B>[31m<U+200B>b\tc<U+202E>\n", "\x1b[31m-a<U+001B>[31m<U+200B>b\tc<U+202E>\x1b[0m\n"},
		{"+机器 𠮷 é\n", "+机器 𠮷 é\n", "\x1b[32m+机器 𠮷 é\x1b[0m\n"},
		{"@@ -1 +1 @@\n", "@@ -1 +1 @@\n", "\x1b[36m@@ -1 +1 @@\x1b[0m\n"},
		{" same\n", " same\n", " same\n"},
	} {
		if got := shown(c.line); got != c.shown {
			t.Errorf("shown(%q) = %q, want %q", c.line, got, c.shown)
		}
		if got := painted(c.shown); got != c.painted {
			t.Errorf("painted(%q) = %q, want %q", c.shown, got, c.painted)
		}
	}
}
