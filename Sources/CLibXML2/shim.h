#ifndef UNDERSTUDY_CLIBXML2_SHIM_H
#define UNDERSTUDY_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// Where libxml2 was built with the system's ICU, its headers would bring that in, and Foundation brings
// an ICU of its own: two definitions of one enum, which a build from scratch refuses. Nothing that we
// call shows any of it; the one struct that differs is only ever held by the library.
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/// Frees what libxml2 allocated. `xmlFree` is a variable that holds a function, which Swift cannot call.
static inline void understudy_xml_free(void *pointer) { xmlFree(pointer); }

#endif
