#define _GNU_SOURCE
#include "CFolderSwap.h"

#include <errno.h>
#include <stdio.h>

#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// Swift sees neither `renameat2` nor its flags, and older C libraries lack the wrapper.
int understudy_swap(const char *left, const char *right) {
#ifdef SYS_renameat2
  const unsigned int exchange = 1 << 1;
  return syscall(SYS_renameat2, AT_FDCWD, left, AT_FDCWD, right, exchange) == 0 ? 0 : errno;
#else
  return ENOSYS;
#endif
}
#elif defined(__APPLE__)
int understudy_swap(const char *left, const char *right) {
  return renamex_np(left, right, RENAME_SWAP) == 0 ? 0 : errno;
}
#else
int understudy_swap(const char *left, const char *right) { return ENOSYS; }
#endif
