package office

import (
	"slices"
	"strconv"
)

// Folder is a signature folder: papers go to the officer in it and come back
// whole. What was pulled out goes back to found.
type Folder struct {
	Number   uint64   `json:"number"`
	Sent     bool     `json:"sent,omitempty"`
	Requests []string `json:"requests,omitempty"` // in it now, in order of preparation
}

func folderID(number uint64) string { return strconv.FormatUint(number, 10) }

// FolderOf gives the requests whose papers lie in a folder.
func (s *State) FolderOf(number uint64) []string {
	folder, _ := s.Folders.Get(folderID(number))
	return folder.Requests
}

func (s *State) intoFolder(number uint64, request string) {
	folder, _ := s.Folders.Get(folderID(number))
	folder.Number = number
	folder.Requests = append(folder.Requests, request)
	s.Folders.Put(folderID(number), folder)
}

func (s *State) outOfFolder(number uint64, request string) {
	folder, ok := s.Folders.Get(folderID(number))
	if !ok {
		return
	}
	folder.Requests = slices.DeleteFunc(slices.Clone(folder.Requests), func(id string) bool { return id == request })
	s.Folders.Put(folderID(number), folder)
}

// sendFolder closes the folder being filled and opens the next.
func (s *State) sendFolder(number uint64) {
	folder, _ := s.Folders.Get(folderID(number))
	folder.Number, folder.Sent = number, true
	s.Folders.Put(folderID(number), folder)
	s.setHere(func(here *Settings) {
		if here.Folder <= number {
			here.Folder = number + 1
		}
	})
}
