package cli

import (
	"bufio"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"mtaudit/audit"
	"mtaudit/audit/glossary"
	"mtaudit/audit/names"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
	"mtaudit/cmd/internal/files"
)

// namesSchema names the JSON form of a table of names. It is an interface:
// fields are added, never changed.
const namesSchema = "mtaudit.names/v1"

// A nameTable is the JSON form.
type nameTable struct {
	Schema    string         `json:"schema"`
	Documents []nameDocument `json:"documents"`
}

type nameDocument struct {
	URI       string      `json:"uri"`
	Reference string      `json:"reference,omitempty"`
	Names     []nameEntry `json:"names"` // in the order in which the article first has them

	entries []*glossary.Entry
}

type nameEntry struct {
	Name      string     `json:"name"` // the most frequent full form
	Kind      names.Kind `json:"kind"`
	Wavers    bool       `json:"wavers"` // it is spelled in several ways
	Reference string     `json:"reference,omitempty"`
	Titles    []string   `json:"titles,omitempty"`
	Forms     []nameForm `json:"forms"` // the most frequent first
}

type nameForm struct {
	Text  string `json:"text"`
	Count int    `json:"count"`
	Lines []int  `json:"lines"` // from 1, rising, each once
}

// namesFlags are the flags of "names FILE…".
type namesFlags struct {
	format, reference string
	all               bool
	read              read.Options
}

const namesLong = `List the people, places and bodies that articles name, with every form in which
they stand, the lines, and the titles they bear. A folder stands for the articles
in it. With --reference, the form that
the reference has for a name that it spells otherwise.

As CSV or TBX the list is a glossary: what wavers is listed with the reference's
form, or else the most frequent one, as preferred. Look it over, put right what
is wrong, and give it to “mtaudit audit --glossary”.`

func (a *app) namesFlags(cmd *cobra.Command) {
	f := &namesFlags{format: "table"}
	cmd.Use = "names FILE…"
	cmd.Short = "List the names in articles, with all their spellings"
	cmd.Long = namesLong
	cmd.Example = `  mtaudit names article.txt
  mtaudit names article.txt --reference human.txt --format csv > names.csv
  mtaudit names match "Hsia Li-yen" "Xia Liyan"`
	cmd.RunE = func(_ *cobra.Command, articles []string) error { return a.listNames(f, articles) }
	formatFlag(cmd, &f.format, "as a table, json, csv or tbx", "table", "json", "csv", "tbx")
	fs := cmd.Flags()
	fs.StringVarP(&f.reference, "reference", "r", "", "human translation of the one article: a `FILE`")
	fs.BoolVar(&f.all, "all", false, "list names that stand once and are spelled in one way too")
	fs.TextVar(&f.read.Layout, "paragraphs", f.read.Layout, "how paragraphs of plain text are told apart: `LAYOUT` line, blank or auto")
	fs.StringVar(&f.read.Lang, "lang", "", "language of the articles, as a BCP 47 `TAG` (default: detected)")
	fs.StringVar(&f.read.Encoding, "encoding", "", "`ENCODING` of the articles (default: detected)")
}

func (a *app) listNames(f *namesFlags, named []string) error {
	articles, err := files.Expand(named, extensions())
	switch {
	case err != nil:
		return err
	case len(articles) == 0:
		return usagef("names takes at least one article, or “match” and two names")
	case f.reference != "" && len(articles) > 1:
		return usagef("--reference goes with one article; got %d", len(articles))
	}
	table := nameTable{Schema: namesSchema}
	for _, name := range articles {
		d, err := a.namesOf(f, name)
		if err != nil {
			return err
		}
		table.Documents = append(table.Documents, d)
	}
	switch f.format {
	case "json":
		return a.json(table)
	case "csv":
		return glossary.WriteCSV(a.stdout, nameGlossary(table))
	case "tbx":
		return glossary.WriteTBX(a.stdout, nameGlossary(table))
	}
	return a.nameLines(table)
}

// namesOf lists the names of one article.
func (a *app) namesOf(f *namesFlags, name string) (nameDocument, error) {
	var article, ref *text.Document
	var err error
	switch {
	case f.reference != "":
		article, ref, err = a.pair(name, f.reference, f.read)
	default:
		article, err = a.open(name, f.read)
	}
	if err != nil {
		return nameDocument{}, err
	}
	out := nameDocument{URI: article.URI, Names: []nameEntry{}}
	var reference names.Reference
	if ref != nil {
		out.Reference = ref.URI
		reference = names.NewReference(names.NewTranslation(ref, names.Mentions(ref)), audit.AlignParagraphs(article, ref))
	}
	t := names.NewTable(article, reference)
	for _, c := range t.Clusters {
		out.entries = append(out.entries, glossaryEntry(t, c))
	}
	for _, e := range t.Entities() {
		if entry := newNameEntry(article, t, e); f.all || entry.Wavers || entry.Reference != "" || len(entry.Forms) > 1 || entry.Forms[0].Count > 1 {
			out.Names = append(out.Names, entry)
		}
	}
	return out, nil
}

func newNameEntry(d *text.Document, t *names.Table, e names.Entity) nameEntry {
	out := nameEntry{Name: e.Name, Kind: e.Kind, Wavers: e.Wavers, Titles: e.Titles, Reference: t.ReferenceOf(e)}
	for _, f := range e.Forms {
		form := nameForm{Text: f.Text, Count: len(f.At)}
		for _, at := range f.At {
			form.Lines = append(form.Lines, d.Point(at.Start).Line)
		}
		form.Lines = slices.Compact(form.Lines)
		out.Forms = append(out.Forms, form)
	}
	return out
}

// nameGlossary makes a glossary of the names that waver: of each one spelling is
// preferred, the others are forbidden.
func nameGlossary(table nameTable) []*glossary.Entry {
	var entries []*glossary.Entry
	listed := map[string]bool{}
	for _, d := range table.Documents {
		for _, e := range d.entries {
			if right := e.Terms[0].Text; !listed[right] {
				listed[right] = true
				entries = append(entries, e)
			}
		}
	}
	return entries
}

// glossaryEntry prefers the reference's form of a name, or else the most
// frequent spelling.
func glossaryEntry(t *names.Table, c names.Cluster) *glossary.Entry {
	right := c.Spellings[0].Text
	if ref, ok := t.InReference(c.Spellings); ok {
		right = ref.Text
	}
	e := &glossary.Entry{Terms: []glossary.Term{{Text: right, Status: glossary.Preferred}}}
	for _, s := range c.Spellings {
		if s.Text != right {
			e.Terms = append(e.Terms, glossary.Term{Text: s.Text, Status: glossary.Forbidden})
		}
	}
	return e
}

// nameLines prints the table for people: a line for each form.
func (a *app) nameLines(table nameTable) error {
	out := bufio.NewWriter(a.stdout)
	for i, d := range table.Documents {
		if i > 0 {
			fmt.Fprintln(out)
		}
		fmt.Fprintf(out, "%s\n", printable(d.URI))
		w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
		for _, n := range d.Names {
			fmt.Fprintf(w, "  %s\t%s%s\n", printable(n.Name), n.Kind, printable(remarks(n)))
			for _, f := range n.Forms {
				fmt.Fprintf(w, "    %s\t%d×\tline %s\n", printable(f.Text), f.Count, lineList(f.Lines))
			}
		}
		if err := w.Flush(); err != nil {
			return err
		}
	}
	return out.Flush()
}

// remarks are the titles of a name and what is wrong with it, in cells.
func remarks(n nameEntry) string {
	var parts []string
	if len(n.Titles) > 0 {
		parts = append(parts, strings.Join(n.Titles, ", "))
	}
	if n.Wavers {
		parts = append(parts, "! spelled in several ways")
	}
	if n.Reference != "" {
		parts = append(parts, "reference: "+n.Reference)
	}
	if len(parts) == 0 {
		return ""
	}
	return ": " + strings.Join(parts, "; ")
}

func lineList(lines []int) string {
	parts := make([]string, len(lines))
	for i, n := range lines {
		parts[i] = fmt.Sprint(n)
	}
	return strings.Join(parts, ", ")
}

// open reads one article, or standard input.
func (a *app) open(name string, o read.Options) (*text.Document, error) {
	load := func() ([]byte, error) { return files.Read(name) }
	if name == files.Stdin {
		load = files.Input(a.stdin)
	}
	raw, err := load()
	if err != nil {
		return nil, err
	}
	return read.Document(name, raw, o)
}
