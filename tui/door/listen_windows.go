package door

import "net"

// listenPrivately leaves rights to the folder: on Windows a socket has none.
func listenPrivately(path string) (net.Listener, error) { return net.Listen("unix", path) }
