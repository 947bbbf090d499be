package glossary

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"
)

func mustRead(t testing.TB, name, body string) *Glossary {
	t.Helper()
	g, err := Read(name, []byte(body), "", "")
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// show writes entries down, a line each.
func show(g *Glossary) string {
	var b strings.Builder
	for _, e := range g.Entries {
		b.WriteString(e.ID + "|" + e.Kind.String() + "|" + e.Note)
		for _, term := range e.Terms {
			side := term.Status.String()
			if term.Source {
				side = "source"
			}
			b.WriteString(" " + term.Lang + ":" + side + "=" + term.Text)
			if term.Cased {
				b.WriteString("!")
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestReadTables(t *testing.T) {
	for name, c := range map[string]struct{ file, body, want string }{
		"all columns": {"a.csv", "Term,Source,Status,Case,Note,Kind,Variants,Forbidden,Concept\nLake Orm,奥姆湖,preferred,yes,see atlas,place,Orm,Lake Ohm|Orm Lake,c7\n",
			"c7|place|see atlas :preferred=Lake Orm! :admitted=Orm! :forbidden=Lake Ohm! :forbidden=Orm Lake! :source=奥姆湖\n"},
		"rows of one source are one entry": {"a.csv", "term,source,status\nState Warden,国监,\nWarden,国监,admitted\nState Keeper,国监,forbidden\nTax,税,\n",
			"|| :preferred=State Warden :source=国监 :admitted=Warden :forbidden=State Keeper\n|| :preferred=Tax :source=税\n"},
		"two columns without a header":  {"a.csv", "奥姆湖,Lake Orm\n税,tax\n", "|| :preferred=Lake Orm :source=奥姆湖\n|| :preferred=tax :source=税\n"},
		"tab, mark, CRLF, bare quote":   {"a.tsv", "\uFEFFterm\tforbidden\r\n5\" pipe\t6\" pipe\r\n\r\ntax\t\r\n", "|| :preferred=5\" pipe :forbidden=6\" pipe\n|| :preferred=tax\n"},
		"semicolons":                    {"a.csv", "term;note\ntax;\"due; each year\"\n", "||due; each year :preferred=tax\n"},
		"forbidden without alternative": {"a.csv", "term,status,note\nheathen,deprecated,offends\n", "||offends :forbidden=heathen\n"},
		"columns passed over":           {"a.csv", "term,x-owner,\ntax,Ann,?\n", "|| :preferred=tax\n"},
		"lone CR":                       {"a.csv", "term,note\rtax,t\r", "||t :preferred=tax\n"},
		"quoted line end in a note":     {"a.csv", "term,note\ntax,\"one\ntwo\"\n", "||one\ntwo :preferred=tax\n"},
		"guarded formula":               {"a.csv", "term\n'-ish\n'tis\n''=x\n", "|| :preferred=-ish\n|| :preferred='tis\n|| :preferred='=x\n"},
		"UTF-16 little endian":          {"a.csv", "\xff\xfet\x00e\x00r\x00m\x00,\x00s\x00o\x00u\x00r\x00c\x00e\x00\n\x00t\x00a\x00x\x00,\x00\x0ez\n\x00", "|| :preferred=tax :source=税\n"},
		"by content":                    {"glossary", "term\tnote\ntax\tt\n", "||t :preferred=tax\n"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := show(mustRead(t, c.file, c.body)); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

func TestErrorsNameLineAndCure(t *testing.T) {
	for name, c := range map[string]struct{ file, body, want string }{
		"empty":               {"a.csv", " \n", "a.csv: is empty"},
		"only a header":       {"a.csv", "term,source\n", "a.csv: has no entries"},
		"unknown column":      {"a.csv", "term,staus\nx,y\n", `a.csv:1: unknown column "staus": want term, source`},
		"no term column":      {"a.csv", "source,note\nx,y\n", "a.csv:1: no column is called term"},
		"column twice":        {"a.csv", "term,target\nx,y\n", "a.csv:1: two columns are term"},
		"no term":             {"a.csv", "term,source\ntax,税\n,湖\n", "a.csv:3: has no term"},
		"status":              {"a.csv", "term,status\ntax,forbiden\n", `a.csv:2: unknown status "forbiden": want preferred, admitted or forbidden`},
		"case":                {"a.csv", "term,case\ntax,maybe\n", `a.csv:2: case is "maybe": want yes or no`},
		"kind":                {"a.csv", "term,kind\ntax,levy\n", `a.csv:2: unknown kind "levy": want person`},
		"too many cells":      {"a.csv", "term,note\ntax,a,b\n", "a.csv:2: has 3 cells where there are 2 columns"},
		"open quote":          {"a.csv", "term,note\ntax,\"a\nlake,b\n", "close the quotation mark that line 2 opens"},
		"open quote in TSV":   {"a.tsv", "term\tnote\n\"tax\ta\nlake\tb\n", "a.tsv:2: \"tax\\ta\\nlake\\tb"},
		"variants forbidden":  {"a.csv", "term,status,variants\ntax,forbidden,levy\n", "a.csv:2: a forbidden term has no variants"},
		"no term at all":      {"a.csv", "term\n--\n", `a.csv:2: "--" is no term`},
		"not UTF-8":           {"a.csv", "term\ntax\ncaf\xe9\n", "a.csv: line 3 is not UTF-8"},
		"spreadsheet":         {"a.csv", "PK\x03\x04\x00\x00", "binary"},
		"format":              {"a.xls", "x", ""},
		"duplicate":           {"a.csv", "term,note\ntax,a\nlake,\ntax,b\n", "a.csv:4: “tax” is here for the second time, after a.csv:2"},
		"duplicate in a row":  {"a.csv", "term,variants\ntax,tax\n", "a.csv:2: “tax” is here for the second time, after a.csv:2"},
		"contradiction":       {"a.csv", "term,forbidden\nlevy,tax\ntax,\n", "a.csv:3: “tax” is preferred here and forbidden at a.csv:2: keep one"},
		"contradiction apart": {"a.csv", "term,source,status\ntax,税,\ntax,捐,forbidden\n", "a.csv:3: “tax” is forbidden here and preferred at a.csv:2"},
		"kinds differ":        {"a.csv", "term,source,kind\ntax,税,term\nlevy,税,place\n", "a.csv:3: source 税 is a place, and in line 2 a term"},
		"too long":            {"a.csv", "term\n" + strings.Repeat("a ", 70) + "\n", "too long for a term: 70 words"},
		"no XML":              {"a.tbx", "<tbx><text>", "a.tbx:1: is no sound XML"},
		"other XML":           {"a.tbx", "<?xml version='1.0'?>\n<html/>", "a.tbx:2: is no TBX: its first element is <html>"},
		"entity":              {"a.tbx", "<!DOCTYPE tbx [<!ENTITY a \"aaaa\">]>\n<tbx><conceptEntry><langSec xml:lang='en'><termSec><term>&a;</term></termSec></langSec></conceptEntry></tbx>", "a.tbx:2: is no sound XML"},
		"deep":                {"a.tbx", "<tbx>" + strings.Repeat("<a>", 100), "nested too deep"},
		"TBX status":          {"a.tbx", "<tbx><conceptEntry><langSec xml:lang='en'>\n<termSec><term>tax</term><termNote type='administrativeStatus'>good</termNote></termSec></langSec></conceptEntry></tbx>", `a.tbx:2: unknown status "good"`},
		"empty TBX term":      {"a.tbx", "<tbx><conceptEntry><langSec xml:lang='en'>\n<termSec><term> </term></termSec></langSec></conceptEntry></tbx>", "a.tbx:2: the term is empty"},
		"charset":             {"a.tbx", "<?xml version='1.0' encoding='klingon'?><tbx/>", `unknown encoding "klingon"`},
	} {
		t.Run(name, func(t *testing.T) {
			format := ""
			if name == "format" {
				format, c.want = "xls", `a.xls: unknown glossary format "xls": want csv, tsv or tbx`
			}
			_, err := Read(c.file, []byte(c.body), format, "")
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestEveryRowsErrorIsTold(t *testing.T) {
	_, err := Read("a.csv", []byte("term,status\na,b\nc,d\n"), "", "")
	if err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("got %v", err)
	}
}

const tbx3 = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>A term base</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
<conceptEntry id="c1">
  <descrip type="subjectField">place</descrip><note>see atlas</note>
  <langSec xml:lang="en">
    <termSec><term>Lake Orm</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><note>Case-sensitive</note></termSec>
    <termSec><term>Lake Ohm</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
    <termSec><term>Orm</term></termSec>
  </langSec>
  <langSec xml:lang="zh"><termSec><term>奥姆湖</term></termSec></langSec>
</conceptEntry>
</body></text></tbx>`

const tbx2 = `<?xml version="1.0" encoding="windows-1252"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="t1">
  <descripGrp><descrip type="definition">a levy &amp; more</descrip></descripGrp>
  <langSet xml:lang="en_GB"><tig><term>poll <hi>tax</hi></term><termNote type="normativeAuthorization">supersededTerm</termNote></tig>
    <ntig><termGrp><term>head  levy</term></termGrp></ntig><ntig><termGrp><term>capitation</term></termGrp></ntig></langSet>
  <langSet xml:lang="fr"><tig><term>imp` + "\xf4" + `t</term></tig></langSet>
</termEntry>
</body></text></martif>`

const tbxDCT = `<tbx style="dct" type="TBX-Basic" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body><conceptEntry id="c1">
<min:subjectField>term</min:subjectField><langSec xml:lang="en"><termSec><term>tax</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>`

func TestReadTBX(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"3":           {tbx3, "c1|place|see atlas en:preferred=Lake Orm! en:forbidden=Lake Ohm en:admitted=Orm zh:preferred=奥姆湖\n"},
		"2":           {tbx2, "t1|| en-GB:forbidden=poll tax en-GB:preferred=head levy en-GB:admitted=capitation fr:preferred=impôt\n"},
		"3 in UTF-16": {utf16(strings.Replace(tbx3, "UTF-8", "UTF-16", 1)), "c1|place|see atlas en:preferred=Lake Orm! en:forbidden=Lake Ohm en:admitted=Orm zh:preferred=奥姆湖\n"},
		"DCT":         {tbxDCT, "c1|term| en:preferred=tax\n"},
	} {
		if got := show(mustRead(t, "a.tbx", c.body)); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", name, got, c.want)
		}
	}
}

func utf16(s string) string {
	s, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return s
}

func TestLanguageMustBeThere(t *testing.T) {
	if _, err := Read("a.tbx", []byte(tbx3), "", "de"); err == nil || !strings.Contains(err.Error(), `a.tbx: has no terms in "de", only in en, zh`) {
		t.Errorf("got %v", err)
	}
	if _, err := Read("a.tbx", []byte(tbx3), "", "en-US"); err != nil {
		t.Error(err)
	}
	if _, err := Read("a.csv", []byte("term\ntax\n"), "", "de"); err != nil {
		t.Error(err)
	}
}

func TestMerge(t *testing.T) {
	a, b := mustRead(t, "a.csv", "term,forbidden\ntax,levy\n"), mustRead(t, "b.csv", "term\ntax\nlake\n")
	g, err := Merge(a, b)
	if err != nil || g.URI != "a.csv, b.csv" || len(g.Entries) != 3 {
		t.Fatal(g, err)
	}
	other, _ := Merge(b, a)
	if g.Hash() == other.Hash() || g.Hash() == a.Hash() || len(g.Hash()) != 16 {
		t.Errorf("hashes %s %s %s", g.Hash(), other.Hash(), a.Hash())
	}
	if _, err := Merge(a, mustRead(t, "c.csv", "term\nLake\nlevy\n")); err == nil || err.Error() != "c.csv:3: “levy” is preferred here and forbidden at a.csv:2: keep one of the two" {
		t.Errorf("got %v", err)
	}
	if g, err := Merge(); g != nil || err != nil {
		t.Error(g, err)
	}
}

func TestSameLanguage(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{{"en", "en-GB", true}, {"en-US", "en_GB", true}, {"zh-Hans", "zh-CN", true}, {"zh-Hans", "zh-TW", false}, {"en", "de", false}, {"", "de", true}, {"de", "und", true}, {"??", "de", false}} {
		if got := sameLanguage(c.a, c.b); got != c.same {
			t.Errorf("%s %s: %v", c.a, c.b, got)
		}
	}
}
