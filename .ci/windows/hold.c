/* hold.exe FILE SECONDS: has a file open without sharing it, as Office does, and says so. */
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

int wmain(int count, wchar_t **words) {
    if (count != 3) return 2;
    HANDLE file = CreateFileW(words[1], GENERIC_READ | GENERIC_WRITE, 0, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE) return 1;
    puts("held");
    fflush(stdout);
    Sleep(1000 * (DWORD)_wtoi(words[2]));
    CloseHandle(file);
    return 0;
}
