package read

import (
	"strings"
	"testing"
)

// TestTooHard: what would keep Goldmark busy for minutes is refused, and what
// people write is not, however much of it there is.
func TestTooHard(t *testing.T) {
	refused := map[string]string{
		"quotes":       "\n" + strings.Repeat(">", 101) + " a",
		"lists":        "\n" + strings.Repeat("- ", 101) + "a",
		"numbers":      "\n" + strings.Repeat("1. ", 101) + "a",
		"destinations": "\n" + strings.Repeat("[a](<b ", 501),
		"definitions":  "\n" + strings.Repeat("[a]: b\n", 5001),
		"pipes":        "\n" + strings.Repeat("`\\|", 5001),
		"table":        "\n" + strings.Repeat("|-", 1000) + "\n" + strings.Repeat("|a\n", 400),
	}
	for name, s := range refused {
		_, err := Document("a.md", []byte(s), Options{})
		if err == nil || !strings.HasPrefix(err.Error(), "a.md:") || !strings.Contains(err.Error(), "Markdown reader") {
			t.Errorf("%s: %v", name, err)
		}
	}
	fine := []string{
		strings.Repeat("- ", 300) + "-",
		strings.Repeat("[a](b) [c](d 'e')", 2000),
		strings.Repeat("[a]: b\n\n", 6000),
		"|a|b|\n|-|-|\n" + strings.Repeat("|a|b|\n", 20000),
		strings.Repeat("> > - a (b) [c]\n", 2000),
	}
	for _, s := range fine {
		if err := tooHard([]byte(s), 0); err != nil {
			t.Errorf("%.40q: %v", s, err)
		}
	}
}
