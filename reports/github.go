package reports

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"mtaudit/audit"
)

// # What GitHub's runner makes of a line
//
// A line "::error file=…,line=…::message" becomes an annotation. The runner takes
// ten of each level from one step, and 4,096 characters of a message; what is
// over, it drops without a word. So the worst come first, a message is cut where
// it can be seen, and the last notice says how many were left out. Columns are
// only taken where an annotation begins and ends in one line; their unit is not
// documented, and code points are what its editor shows.

// GitHub is for a step of a workflow: annotations on the lines of a pull request.
var GitHub = Format{Name: "github", Doc: "annotations for a step of a GitHub workflow, the ten worst of each level", Columns: "code points", Render: renderGitHub}

const (
	mostAnnotations = 10   // of each level, as the runner takes them
	longestMessage  = 4096 // characters
	longestTitle    = 255  // characters
)

// levels are the runner's, worst first.
var levels = []string{"error", "warning", "notice"}

var levelOf = [...]string{audit.Neutral: "notice", audit.Minor: "warning", audit.Major: "error", audit.Critical: "error"}

func renderGitHub(w io.Writer, r *audit.Report, o Options) error {
	a := annotations{most: o.mostAnnotations()}
	for _, e := range r.Errors {
		a.add("error", annotation("error", []string{"title=mtaudit", "file=" + o.filePath(e.URI)}, e.Message))
	}
	for _, g := range failed(r.Gates) {
		a.add("error", annotation("error", []string{"title=mtaudit gate failed"}, g))
	}
	for _, f := range worstFirst(allFindings(r.Documents)) {
		a.add(levelOf[f.Severity], annotation(levelOf[f.Severity], annotationProperties(f, o), f.Message))
	}
	return a.write(w)
}

func allFindings(docs []audit.DocumentReport) (all []audit.Finding) {
	for _, d := range docs {
		all = append(all, d.Findings...)
	}
	return all
}

func (o Options) mostAnnotations() int {
	switch {
	case o.MaxAnnotations < 0:
		return int(^uint(0) >> 1)
	case o.MaxAnnotations == 0:
		return mostAnnotations
	}
	return o.MaxAnnotations
}

func annotationProperties(f audit.Finding, o Options) []string {
	props := []string{"file=" + o.filePath(f.At.URI), fmt.Sprintf("line=%d", max(f.At.Start.Line, 1)), fmt.Sprintf("endLine=%d", max(f.At.End.Line, f.At.Start.Line, 1))}
	if f.At.Start.Line == f.At.End.Line && f.At.Start.Rune > 0 {
		props = append(props, fmt.Sprintf("col=%d", f.At.Start.Rune), fmt.Sprintf("endColumn=%d", max(f.At.End.Rune, f.At.Start.Rune)))
	}
	return append(props, "title="+shorten(strings.TrimSpace(f.Rule+" "+f.Name), longestTitle))
}

// annotation writes a workflow command. Property values come as "key=value".
func annotation(level string, properties []string, message string) string {
	for i, p := range properties {
		key, value, _ := strings.Cut(p, "=")
		properties[i] = key + "=" + commandProperty.Replace(clean(value))
	}
	return "::" + level + " " + strings.Join(properties, ",") + "::" + commandData.Replace(shorten(clean(message), longestMessage))
}

var (
	commandData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	commandProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// annotations are the commands to write, by level.
type annotations struct {
	most    int // of each level
	byLevel [3][]string
	left    int
}

func (a *annotations) add(level, command string) {
	for i := range levels {
		if levels[i] != level {
			continue
		}
		if len(a.byLevel[i]) >= a.most {
			a.left++
			return
		}
		a.byLevel[i] = append(a.byLevel[i], command)
	}
}

// write puts the notice of what was left out in the place of a finding, since
// it counts as one.
func (a *annotations) write(w io.Writer) error {
	last := &a.byLevel[len(a.byLevel)-1]
	if a.left > 0 {
		if len(*last) == a.most {
			*last, a.left = (*last)[:a.most-1], a.left+1
		}
		*last = append(*last, annotation("notice", []string{"title=mtaudit"},
			plural(a.left, "more finding")+" left out here: GitHub shows "+fmt.Sprint(a.most)+" annotations of a level. The summary, sarif and html reports have them all."))
	}
	out := bufio.NewWriter(w)
	for _, commands := range a.byLevel {
		for _, c := range commands {
			fmt.Fprintln(out, c)
		}
	}
	return out.Flush()
}
