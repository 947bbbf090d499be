package segment

import (
	"strings"
	"testing"

	"mtaudit/audit/text"
)

// long is a line that nobody wrapped.
var long = strings.Repeat("many words on one line ", 8) + "end."

func TestLayout(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       text.Layout
	}{
		{"nothing", "", text.Blank},
		{"white space", " \n\u3000\n", text.Blank},
		{"one line", "Only this.", text.Blank},
		{"single lines between blank ones", "Title\n\nOne.\n\nTwo.", text.Blank},
		{"long paragraphs and a headline, no blank lines", "Floods reach the town\n" + long + "\n" + long, text.Line},
		{"long lines within blocks", "Title\n\n" + long + "\n" + long + "\n\n" + long + "\n" + long, text.Line},
		{"a sentence a line", "It rained.\nThe river rose at night.\n“Nobody slept.”\nIt fell.", text.Line},
		{"headlines", "Floods reach the town\nMayor resigns\nNew bridge opens after two years of work\nRain", text.Line},
		{"wrapped, no blank lines", "The river rose at night and nobody who lives in\nthe town slept. In the morning the mayor, who had\nbeen away, came back and asked for help from all\nAlpine towns.", text.Blank},
		{"wrapped, with blank lines", "The river rose at night and nobody who lives in\nthe town slept. In the\n\nmorning the mayor, who had been away, came back\nand asked for help.\n", text.Blank},
		{"wrapped at CR", "The river rose at night and nobody who lives in\rthe town slept until the morning came.", text.Blank},
		{"Chinese, a sentence a line", "夜里河水上涨。\n没有人睡觉！\n中午水退了。", text.Line},
		{"Chinese headlines", "夜里河水上涨没有人睡觉\n市长\n新桥开通", text.Line},
		{"Chinese, wrapped", "夜里河水上涨没有人睡觉到了中午水才慢慢\n退去市长说大家都很努力也很辛苦他表示感\n谢并希望今后不再发生这样的事情", text.Blank},
	} {
		if _, got := Blocks(document("und", c.text), text.Auto); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestBlocks(t *testing.T) {
	for _, c := range []struct {
		name   string
		text   string
		layout text.Layout
		want   []string
	}{
		{"blank", "\uFEFF a\nb \n\u00a0\u3000\t\nc\n\n\n\nd\n", text.Blank, []string{"a\nb", "c", "d"}},
		{"line", "\uFEFF a\nb \n\u00a0\u3000\t\nc\n\n\n\nd\n", text.Line, []string{"a", "b", "c", "d"}},
		{"CRLF", "a\r\nb\r\n\r\nc\r\n", text.Blank, []string{"a\r\nb", "c"}},
		{"CR", "a\rb\r\rc", text.Blank, []string{"a\rb", "c"}},
		{"CR by line", "a\rb\r\rc", text.Line, []string{"a", "b", "c"}},
		{"filler", "a\n\x00 \x00\nb\x00c\x00 ", text.Blank, []string{"a", "b\x00c"}},
		{"astral", "😀\n\né\u0301", text.Blank, []string{"😀", "é\u0301"}},
		{"nothing", "\uFEFF \r\n\r\n", text.Blank, nil},
	} {
		d := document("und", c.text)
		spans, l := Blocks(d, c.layout)
		var got []string
		for _, s := range spans {
			got = append(got, c.text[s.Start:s.End])
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") || l != c.layout {
			t.Errorf("%s: %q by %v, want %q", c.name, got, l, c.want)
		}
	}
}

// A long address in wrapped text does not make the other lines look short.
func TestLayoutIgnoresOneWideLine(t *testing.T) {
	wrapped := strings.Repeat("A line of Text that is forty cells wide\n", 40)
	d := document("en", "See https://example.org/"+strings.Repeat("a", 60)+"\n"+wrapped)
	if _, got := Blocks(d, text.Auto); got != text.Blank {
		t.Errorf("layout %v", got)
	}
}
