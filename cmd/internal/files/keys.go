package files

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/agnivade/levenshtein"
)

// unknownKey says that a key is unknown and which one it may have been meant to be.
func unknownKey(key, typ string) string {
	known := keysOf(reflect.TypeFor[Config](), typ)
	if near := Nearest(key, known); near != "" {
		return fmt.Sprintf("unknown key %q: did you mean %q?", key, near)
	}
	return fmt.Sprintf("unknown key %q: want one of %s", key, strings.Join(known, ", "))
}

// keysOf lists the keys of the struct type of this name, in t or anywhere
// inside, in the order of its fields.
func keysOf(t reflect.Type, name string) []string {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Map {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	var keys []string
	for i := range t.NumField() {
		f := t.Field(i)
		if t.String() == name {
			if key := yamlKey(f); key != "" {
				keys = append(keys, key)
			}
			continue
		}
		if inner := keysOf(f.Type, name); inner != nil {
			return inner
		}
	}
	return keys
}

// yamlKey is the key of a field in YAML, "" if it has none.
func yamlKey(f reflect.StructField) string {
	key, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
	if key == "-" {
		return ""
	}
	return key
}

// Nearest returns the name that a mistyped one was most likely meant to be, or ""
// if none is near.
func Nearest(name string, known []string) string {
	best, nearest := len([]rune(name))/2+1, ""
	for _, k := range known {
		if d := levenshtein.ComputeDistance(strings.ToLower(name), strings.ToLower(k)); d < best {
			best, nearest = d, k
		}
	}
	return nearest
}

// yamlValue words what was found.
func yamlValue(tag, value string) string {
	switch tag {
	case "!!seq":
		return "a list"
	case "!!map":
		return "a mapping"
	case "!!null":
		return "nothing"
	}
	return fmt.Sprintf("%q", value)
}

// goType words what was wanted.
func goType(typ string) string {
	switch {
	case strings.HasPrefix(typ, "[]"):
		return "a list"
	case strings.HasPrefix(typ, "float"):
		return "a number"
	case strings.HasPrefix(typ, "int"), strings.HasPrefix(typ, "uint"):
		return "a whole number"
	case typ == "bool":
		return "true or false"
	case typ == "string":
		return "a text"
	case typ == "audit.Severity":
		return "a severity"
	case typ == "runner.Threshold":
		return "a severity or never"
	case typ == "text.Layout":
		return "line, blank or auto"
	}
	return "a mapping of keys to values"
}
