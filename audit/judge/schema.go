package judge

import (
	"encoding/json"
	"slices"
	"strings"

	"mtaudit/audit"
)

// categories are those of MQM that a model may choose from, with what each means.
// Style is not among them: it is what models complain of most and people least.
var categories = []struct{ name, label, means string }{
	{"accuracy/mistranslation", "a mistranslation", "says something else than the reference or source, or what cannot be meant"},
	{"accuracy/number", "a wrong number", "a wrong number, date, sum or unit"},
	{"accuracy/name", "a wrong name or title", "a wrong name, title or role of a person, place or body"},
	{"accuracy/negation", "the opposite of what was said", "says the opposite"},
	{"accuracy/omission", "an omission", "leaves out something that the reference or source says"},
	{"accuracy/addition", "an addition", "says something that the reference or source does not say"},
	{"accuracy/untranslated", "not translated", "was left in another language"},
	{"linguistic-conventions/grammar", "broken language", "breaks the grammar or the spelling so that a reader stumbles"},
	{"terminology/inconsistent-use", "an inconsistent term", "calls a thing otherwise than the rest of the article does"},
}

func categoryNames() (names []string) {
	for _, c := range categories {
		names = append(names, c.name)
	}
	return names
}

// severities are those that a model may choose from.
func severities() []string { return audit.Severities()[audit.Minor-audit.Neutral:] }

// paragraphSchema is the form of a verdict on a paragraph. It keeps to what all servers that
// know schemas know: every property is required, none may be added, no limits of
// length. The reason comes first, so that it is thought of before the verdict.
func paragraphSchema() Schema {
	return Schema{"paragraph_verdict", json.RawMessage(`{"type":"object","additionalProperties":false,"required":["errors"],"properties":{"errors":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["reason","quote","before","after","category","severity","evidence"],"properties":{"reason":{"type":"string"},"quote":{"type":"string"},"before":{"type":"string"},"after":{"type":"string"},"category":{"type":"string","enum":` +
		enum(categoryNames()) + `},"severity":{"type":"string","enum":` + enum(severities()) + `},"evidence":{"type":["string","null"]}}}}}}`)}
}

// nameVerdicts are what a model may say of a row of the table of names.
var nameVerdicts = []string{"one", "several", "unsure"}

// namesSchema is the form of a verdict on the table of names.
func namesSchema() Schema {
	return Schema{"names_verdict", json.RawMessage(`{"type":"object","additionalProperties":false,"required":["rows"],"properties":{"rows":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["row","reason","bearers","acceptable","best"],"properties":{"row":{"type":"integer"},"reason":{"type":"string"},"bearers":{"type":"string","enum":` +
		enum(nameVerdicts) + `},"acceptable":{"type":"boolean"},"best":{"type":"string"}}}}}}`)}
}

func enum(words []string) string {
	return `["` + strings.Join(words, `","`) + `"]`
}

func isOneOf(s string, words []string) bool { return slices.Contains(words, s) }
