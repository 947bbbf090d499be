package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

func TestUpToDate(t *testing.T) {
	t.Chdir("../../..")
	have, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	want, err := update(have)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(have, want) {
		t.Errorf("README.md is out of date: run go generate ./...\nwant:\n%s", want)
	}
}

func TestSplice(t *testing.T) {
	page := "a\n<!-- begin x -->\nold\n<!-- end x -->\nb\n"
	got, err := splice([]byte(page), "x", "new\n")
	if want := "a\n<!-- begin x -->\nnew\n<!-- end x -->\nb\n"; err != nil || string(got) != want {
		t.Errorf("%q, %v", got, err)
	}
	for _, name := range []string{"y", "begin x"} {
		if _, err := splice([]byte(page), name, ""); err == nil {
			t.Errorf("%s: no error for a block that is not there", name)
		}
	}
	if _, err := splice([]byte("<!-- begin x -->\n"), "x", ""); err == nil {
		t.Error("no error for a block that does not end")
	}
}

func TestShorten(t *testing.T) {
	report := "minor[A1]: a\na\n\nmajor[B2]: b\n\nminor[A1]: c\n\nsum\n"
	for rules, want := range map[string]string{
		"A1":    "minor[A1]: a\na\n\n…\n\nsum\n",
		"B2":    "…\n\nmajor[B2]: b\n\n…\n\nsum\n",
		"A1 B2": "minor[A1]: a\na\n\nmajor[B2]: b\n\n…\n\nsum\n",
		"C3":    "…\n\nsum\n",
	} {
		if got := shorten(report, strings.Fields(rules)); got != want {
			t.Errorf("%s: got %q, want %q", rules, got, want)
		}
	}
	if got := shorten("only\n", nil); got != "only\n" {
		t.Errorf("got %q", got)
	}
}

func TestOutputWantsTheStatus(t *testing.T) {
	if _, err := output(0, "audit", "no-such-file"); err == nil || !strings.Contains(err.Error(), "no such file") {
		t.Errorf("got %v", err)
	}
}
