// Package arch holds the rules about who may import whom, and what a function
// may weigh.
//
// It reads the files itself rather than ask "go list": the test cache knows
// what a test opens, but not what its child processes open, and would answer
// with an old pass.
package arch

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

const module = "mtaudit/"

// layers lists the packages from the bottom up. A package may import only those
// in layers below its own, so that packages of one layer do not know each other.
var layers = [][]string{
	{"reference/align", "reference/metric", "audit/text", "audit/lexicon", "audit/glossary"},
	{"audit/text/segment"},
	{"audit/text/read"},
	{"audit/names"},
	{"audit"},
	{"audit/checks", "audit/quality", "audit/judge", "reports"},
	{"cmd/internal/suppress", "cmd/internal/ledger"},
	{"cmd/internal/runner"},
	{"cmd/internal/files"},
	{"cmd/internal/lsp"},
	{"cmd/internal/cli"},
	{"cmd/internal/arch", "cmd/internal/genlist", "cmd/internal/gendocs", "cmd/internal/genman", "cmd/internal/genweights"},
	{"cmd/mtaudit"},
}

// outside may not be imported below cmd: there, bytes come in as arguments and
// go out through writers.
var outside = []string{"os", "os/exec", "os/signal", "io/ioutil", "log", "log/slog", "flag", "path/filepath", "net", "net/http", "syscall"}

// exempt lists the packages below cmd that may import one of those all the same.
var exempt = map[string][]string{"audit/judge": {"net/http"}}

// Violations lists the imports in a module's files that the rules forbid, by
// file. Tests are free. An error means that a file could not be read or parsed.
func Violations(tree fs.FS) ([]string, error) {
	var found []string
	err := walk(tree, parser.ImportsOnly, func(name string, _ *token.FileSet, f *ast.File) {
		pkg := path.Dir(name)
		for _, spec := range f.Imports {
			imp, _ := strconv.Unquote(spec.Path.Value) // it parsed
			if why := forbidden(pkg, imp); why != "" {
				found = append(found, fmt.Sprintf("%s imports %s: %s", name, imp, why))
			}
		}
	})
	return found, err
}

// forbidden says why a package may not import another, or "".
func forbidden(pkg, imp string) string {
	rest, ours := strings.CutPrefix(imp, module)
	switch {
	case !ours && !strings.HasPrefix(pkg, "cmd/") && slices.Contains(outside, imp) && !slices.Contains(exempt[pkg], imp):
		return "below cmd nothing touches the world outside"
	case ours && layer(pkg) < 0:
		return pkg + " has no layer: give it one in cmd/internal/arch"
	case ours && layer(rest) < 0:
		return rest + " has no layer: give it one in cmd/internal/arch"
	case ours && layer(rest) >= layer(pkg):
		return pkg + " is not above it"
	}
	return ""
}

func layer(pkg string) int {
	return slices.IndexFunc(layers, func(l []string) bool { return slices.Contains(l, pkg) })
}

// walk parses every Go file of a module but tests, in order of name. Folders
// whose files are not part of it are left out: testdata, hidden ones, and
// modules of their own.
func walk(tree fs.FS, mode parser.Mode, visit func(name string, set *token.FileSet, f *ast.File)) error {
	return fs.WalkDir(tree, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() {
			return skip(tree, name)
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		src, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, name, src, mode)
		if err != nil {
			return err
		}
		visit(name, set, f)
		return nil
	})
}

func skip(tree fs.FS, dir string) error {
	base := path.Base(dir)
	if dir == "." {
		return nil
	}
	if _, err := fs.Stat(tree, dir+"/go.mod"); err == nil || base == "testdata" || base == "node_modules" || strings.HasPrefix(base, ".") {
		return fs.SkipDir
	}
	return nil
}
