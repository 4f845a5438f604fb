#ifndef UNDERSTUDY_CFOLDERSWAP_H
#define UNDERSTUDY_CFOLDERSWAP_H

/// Lets two names of one file system change places in a single step, so that no reader ever finds
/// one of them missing. Returns 0, or the error number; `ENOSYS` where the system cannot do it.
int understudy_swap(const char *left, const char *right);

#endif
