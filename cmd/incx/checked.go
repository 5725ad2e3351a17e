package main

import (
	"github.com/spf13/pflag"
)

// A checkedValue is the value of a flag that is checked when it is set, so that
// what is wrong with it comes with its place, be it the command line or a line of
// .incx.yaml.
type checkedValue struct {
	pflag.Value
	check func() error
}

// Set sets the value and checks it.
func (v checkedValue) Set(s string) error {
	if err := v.Value.Set(s); err != nil {
		return err
	}
	return v.check()
}

// checked makes a flag be checked when it is set.
func checked(flags *pflag.FlagSet, name string, check func() error) {
	f := flags.Lookup(name)
	f.Value = checkedValue{f.Value, check}
	if f.DefValue == "[]" {
		f.DefValue = "" // of values that it does not know pflag would show it
	}
}

// isList says whether a flag takes a list of values.
func isList(f *pflag.Flag) bool {
	v := f.Value
	if c, ok := v.(checkedValue); ok {
		v = c.Value
	}
	_, ok := v.(pflag.SliceValue)
	return ok
}
