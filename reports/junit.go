package reports

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"mtaudit/audit"
)

// # JUnit and who reads it
//
// A service that shows test results needs a denominator, so every paragraph is a
// testcase and most of them pass. GitLab shows classname as the suite, keeps only
// the first of two testcases with one name, and reads the text of a failure but
// not its attributes; Jenkins's schema knows no file or line on a testcase. So
// all findings of a paragraph are in one failure, names are numbers of
// paragraphs, and file and line are only in junit-extended.
//
// A paragraph fails if it holds a finding that the run fails on, or scores below
// the limit for paragraphs: the test result says what the exit status says.
// Findings that nobody fails on are in system-out.

// JUnit keeps to the schema of Jenkins; JUnitExtended adds where a testcase stands.
var (
	JUnit         = Format{Name: "junit", Doc: "JUnit XML, a testcase for every paragraph", Columns: "code points", Render: func(w io.Writer, r *audit.Report, o Options) error { return renderJUnit(w, r, o, false) }}
	JUnitExtended = Format{Name: "junit-extended", Doc: "the same, with file and line on every testcase", Columns: "code points", Render: func(w io.Writer, r *audit.Report, o Options) error { return renderJUnit(w, r, o, true) }}
)

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name      string       `xml:"name,attr"`
	Class     string       `xml:"classname,attr"`
	File      string       `xml:"file,attr,omitempty"`
	Line      int          `xml:"line,attr,omitempty"`
	Failure   *junitResult `xml:"failure"`
	Error     *junitResult `xml:"error"`
	SystemOut string       `xml:"system-out,omitempty"`
}

type junitResult struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

func renderJUnit(w io.Writer, r *audit.Report, o Options, extended bool) error {
	j := junit{limits: limitsOf(r.Gates), opts: o, extended: extended}
	all := junitSuites{Name: "mtaudit"}
	for i := range r.Documents {
		all.add(j.document(&r.Documents[i]))
	}
	for _, e := range r.Errors {
		all.add(junitSuite{Name: clean(e.URI), Cases: []junitCase{{
			Name: "audit", Class: className(o.filePath(e.URI)),
			Error: &junitResult{Message: clean(e.Message), Type: "error", Text: clean(e.Message)}}}})
	}
	return writeXML(w, all)
}

func (all *junitSuites) add(s junitSuite) {
	for _, c := range s.Cases {
		s.Tests++
		if c.Failure != nil {
			s.Failures++
		}
		if c.Error != nil {
			s.Errors++
		}
	}
	all.Tests, all.Failures, all.Errors = all.Tests+s.Tests, all.Failures+s.Failures, all.Errors+s.Errors
	all.Suites = append(all.Suites, s)
}

type junit struct {
	limits   limits
	opts     Options
	extended bool
}

func (j junit) document(d *audit.DocumentReport) junitSuite {
	path := j.opts.filePath(d.URI)
	s := junitSuite{Name: clean(path)}
	if j.limits.score != nil {
		s.Cases = append(s.Cases, j.score(d, path))
	}
	for _, p := range d.Paragraphs {
		c := junitCase{Name: fmt.Sprintf("p%04d", p.Index+1), Class: className(path)}
		if j.extended {
			c.File, c.Line = clean(path), max(p.Start.Line, 1)
		}
		j.judge(d, p, &c)
		s.Cases = append(s.Cases, c)
	}
	return s
}

// score is a testcase for the score of the article, if there is a limit for it.
func (j junit) score(d *audit.DocumentReport, path string) junitCase {
	c := junitCase{Name: "score", Class: className(path)}
	if j.extended {
		c.File, c.Line = clean(path), 1
	}
	if v, ok := value(d.Score); !ok || v < *j.limits.score {
		c.Failure = &junitResult{Message: "score " + scoreWords(d.Score), Type: "min-score",
			Text: fmt.Sprintf("score %s; the limit is %s", scoreWords(d.Score), number(*j.limits.score))}
	}
	return c
}

func (j junit) judge(d *audit.DocumentReport, p audit.ParagraphReport, c *junitCase) {
	var lines []string
	worst := audit.Severity(0)
	for _, i := range p.Findings {
		f := d.Findings[i]
		worst = max(worst, f.Severity)
		lines = append(lines, fmt.Sprintf("%s:%d:%d: %s: %s [%s]", clean(j.opts.filePath(f.At.URI)), f.At.Start.Line, f.At.Start.Rune, f.Severity, clean(f.Message), f.Rule))
	}
	low := j.limits.low(p)
	if low {
		lines = append(lines, fmt.Sprintf("score %s; the limit is %s", scoreWords(p.Score), number(*j.limits.paragraph)))
	}
	all := strings.Join(lines, "\n")
	if low || j.limits.fails(worst) {
		kind := worst.String()
		if !j.limits.fails(worst) {
			kind = "min-paragraph-score"
		}
		c.Failure = &junitResult{Message: plural(len(p.Findings), "finding"), Type: kind, Text: all}
		return
	}
	c.SystemOut = all
}

// className is a path with dots in the place of slashes, as of a Java class:
// services build a tree from it.
func className(path string) string { return clean(strings.ReplaceAll(path, "/", ".")) }
