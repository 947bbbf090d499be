package reports

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "a [b] #c", "a [b] #c"},
		{"escape sequence", "\x1b[31mred", "<U+001B>[31mred"},
		{"C1 and DEL", "\u009b31m\x7f", "<U+009B>31m<U+007F>"},
		{"line breaks", "a\r\nb\u2028c\u0085d", "a<U+000D><U+000A>b<U+2028>c<U+0085>d"},
		{"tab", "a\tb", "a    b"},
		{"bidi", "\u202etxet\u2066", "<U+202E>txet<U+2066>"},
		{"zero width", "Ob\u200bama \ufeffso\u00adft", "Ob<U+200B>ama <U+FEFF>so<U+00AD>ft"},
		{"joiner between Latin letters", "a\u200db\u200cc", "a<U+200D>b<U+200C>c"},
		{"joiners of an emoji", "👩‍👩‍👧", "👩‍👩‍👧"},
		{"joiner of Persian", "می\u200cخواهم", "می\u200cخواهم"},
		{"joiner of Hindi", "क्\u200dष", "क्\u200dष"},
		{"tags of a flag", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"},
		{"loose tags", "a\U000E0067", "a<U+E0067>"},
		{"mark on nothing", "\u0301a", "<U+0301>a"},
		{"mark on a letter", "cafe\u0301", "cafe\u0301"},
		{"private use", "\U00100001\ue000", "<U+100001><U+E000>"},
		{"not UTF-8", "a\xffb\xc3", "a<0xFF>b<0xC3>"},
		{"legacy runner command", "x ##[error]y # #[", "x ##<U+005B>error]y # #["},
		{"CJK", "机器，𠮷野家", "机器，𠮷野家"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := clean(c.in); got != c.want {
				t.Errorf("clean(%q)\n got %q\nwant %q", c.in, got, c.want)
			}
		})
	}
}

// unseen finds what no line for people may hold: controls, bidi and zero-width
// characters, and a command of the legacy runner.
func unseen(line string) string {
	for i, r := range line {
		if unicode.Is(unicode.Cc, r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp) || r == '\u200b' || r == '\u00ad' {
			return line[max(0, i-10):i] + "▶" + string(r)
		}
	}
	if strings.Contains(line, "##[") {
		return "##["
	}
	return ""
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{hardArticle, "", "\xff\xfe", "#\u0301##[[", "👩‍👩‍👧\u202e", "a\u0301\u0302\x1b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := clean(s)
		if !utf8.ValidString(got) {
			t.Errorf("%q is not UTF-8", got)
		}
		if bad := unseen(got); bad != "" {
			t.Errorf("%q lets %q through", s, bad)
		}
		end := 0
		for _, c := range cellsOf(s, 7) {
			if c.Start != end+7 || c.show == "" {
				t.Fatalf("cell %+v does not follow %d", c, end)
			}
			end = c.End - 7
		}
		if end != len(s) {
			t.Errorf("cells end at %d of %d", end, len(s))
		}
	})
}
