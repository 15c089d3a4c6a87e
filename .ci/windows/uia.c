/* uia.exe TITLE: what Windows' UI Automation hears of the window whose title begins so: a line
 * for each element, with the number of its kind and its name. By the functions below that
 * UI Automation's own classes are made of, for which mingw-w64 has no headers yet. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>
#include <oleauto.h>

typedef void *NODE;
struct condition { int kind; };
struct request { struct condition *view; int scope; int *properties; int count; int *patterns; int patterns_count; int mode; };
enum { NEXT_SIBLING = 1, FIRST_CHILD = 3, KIND = 30003, NAME = 30005, ALL = 0, ELEMENT = 1, FULL = 1 };

static HRESULT(WINAPI *node_from_handle)(HWND, NODE *);
static HRESULT(WINAPI *property)(NODE, int, VARIANT *);
static HRESULT(WINAPI *navigate)(NODE, int, struct condition *, struct request *, SAFEARRAY **, BSTR *);
static HRESULT(WINAPI *node_from_variant)(VARIANT *, NODE *);

static wchar_t *wanted;
static HWND window;

static BOOL CALLBACK look(HWND handle, LPARAM unused) {
    wchar_t title[256];
    (void)unused;
    if (GetWindowTextW(handle, title, 256) && IsWindowVisible(handle) && !wcsncmp(title, wanted, wcslen(wanted))) {
        window = handle;
        return FALSE;
    }
    return TRUE;
}

static NODE go(NODE from, int direction) {
    struct condition all = {ALL};
    struct request request = {&all, ELEMENT, NULL, 0, NULL, 0, FULL};
    SAFEARRAY *found = NULL;
    BSTR tree = NULL;
    LONG first[2] = {0, 0};
    VARIANT value;
    NODE node = NULL;
    HRESULT result = navigate(from, direction, &all, &request, &found, &tree);
    if (FAILED(result)) fprintf(stderr, "navigate: %lx\n", (unsigned long)result);
    if (FAILED(result) || !found) return NULL;
    VariantInit(&value);
    if (FAILED(SafeArrayGetElement(found, first, &value)) || FAILED(node_from_variant(&value, &node))) return NULL;
    return node;
}

static void tell(NODE node, int depth) {
    char text[1024] = "";
    VARIANT name, kind;
    NODE kid;
    VariantInit(&name);
    VariantInit(&kind);
    property(node, NAME, &name);
    property(node, KIND, &kind);
    if (name.vt == VT_BSTR && name.bstrVal) WideCharToMultiByte(CP_UTF8, 0, name.bstrVal, -1, text, sizeof text, NULL, NULL);
    printf("%*s%d %s\n", depth, "", kind.vt == VT_I4 ? (int)kind.lVal : 0, text);
    fflush(stdout);
    for (kid = depth < 30 ? go(node, FIRST_CHILD) : NULL; kid; kid = go(kid, NEXT_SIBLING)) tell(kid, depth + 1);
}

int wmain(int count, wchar_t **words) {
    HMODULE library = LoadLibraryW(L"uiautomationcore.dll");
    NODE root = NULL;
    HRESULT result;
    if (count != 2 || !library) return 2;
    node_from_handle = (void *)GetProcAddress(library, "UiaNodeFromHandle");
    property = (void *)GetProcAddress(library, "UiaGetPropertyValue");
    navigate = (void *)GetProcAddress(library, "UiaNavigate");
    node_from_variant = (void *)GetProcAddress(library, "UiaHUiaNodeFromVariant");
    wanted = words[1];
    EnumWindows(look, 0);
    if (!window) {
        puts("there is no such window");
        return 1;
    }
    CoInitializeEx(NULL, COINIT_MULTITHREADED);
    result = node_from_handle(window, &root);
    if (FAILED(result) || !root) {
        printf("the window has no element: %lx\n", (unsigned long)result);
        return 1;
    }
    tell(root, 0);
    return 0;
}
