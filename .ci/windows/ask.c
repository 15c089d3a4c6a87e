/* ask.exe owner TITLE: the title of the window that owns the one whose title begins so, and
 *                      whether it waits for it.
 * ask.exe heard TITLE: asks that window for its elements, as assistive technology does. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

static const wchar_t *wanted;
static HWND window;

static BOOL CALLBACK look(HWND handle, LPARAM unused) {
    wchar_t title[256];
    (void)unused;
    if (!IsWindowVisible(handle) || !GetWindowTextW(handle, title, 256) || wcsncmp(title, wanted, wcslen(wanted))) return TRUE;
    window = handle;
    return FALSE;
}

int wmain(int count, wchar_t **words) {
    if (count != 3) return 2;
    wanted = words[2];
    EnumWindows(look, 0);
    if (!window) return 1;
    if (!wcscmp(words[1], L"owner")) {
        wchar_t title[256] = L"";
        char text[1024];
        HWND owner = GetWindow(window, GW_OWNER);
        if (!owner) return 1;
        GetWindowTextW(owner, title, 256);
        WideCharToMultiByte(CP_UTF8, 0, title, -1, text, sizeof text, NULL, NULL);
        printf("%s: %s\n", IsWindowEnabled(owner) ? "goes on" : "waits", text);
    } else {
        DWORD_PTR answer;
        const LPARAM all = -25; /* UiaRootObjectId */
        SendMessageTimeoutW(window, WM_GETOBJECT, 0, all, SMTO_NORMAL, 10000, &answer);
    }
    return 0;
}
