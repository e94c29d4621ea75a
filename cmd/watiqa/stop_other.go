//go:build !unix

package main

// goOn: nothing stops a program here.
func goOn() func() { return func() {} }
