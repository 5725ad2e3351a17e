package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"

	"github.com/incx/incx/extract/batch"
)

// writeWhole writes a file under another name and then gives it its own, so
// that it is never seen unfinished. One that is the same already is left alone,
// and another keeps its permissions.
func writeWhole(name string, data []byte) error {
	name, temp := batch.StreamFiles(name)
	info, err := os.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		return os.WriteFile(name, data, 0o666) // a pipe or a device
	}
	there := err == nil
	if there && info.Size() == int64(len(data)) {
		if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, data) {
			return nil
		}
	}
	err = os.WriteFile(temp, data, 0o666)
	if err == nil && there {
		err = os.Chmod(temp, info.Mode().Perm())
	}
	if err == nil {
		err = os.Rename(temp, name)
	}
	if err != nil {
		os.Remove(temp) // if it is there at all
	}
	return err
}

// checkWhole returns the error that writeWhole would meet, as far as that can
// be told before there is anything to write.
func checkWhole(name string) error {
	name, temp := batch.StreamFiles(name)
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return &fs.PathError{Op: "open", Path: name, Err: errors.New("is a folder")}
	case err == nil && !info.Mode().IsRegular():
		return nil
	}
	return checkCreate(temp)
}

// checkCreate returns the error of opening a file to write, and leaves
// everything as it was.
func checkCreate(name string) error {
	if info, err := os.Stat(name); err == nil {
		switch {
		case info.IsDir():
			return &fs.PathError{Op: "open", Path: name, Err: errors.New("is a folder")}
		case !info.Mode().IsRegular():
			return nil // opening may mean to wait
		}
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		return f.Close()
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), os.Remove(name))
}
