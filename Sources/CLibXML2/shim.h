#ifndef UNDERSTUDY_CLIBXML2_SHIM_H
#define UNDERSTUDY_CLIBXML2_SHIM_H

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/// Frees what libxml2 allocated. `xmlFree` is a variable that holds a function, which Swift cannot call.
static inline void understudy_xml_free(void *pointer) { xmlFree(pointer); }

#endif
