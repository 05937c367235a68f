using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace ToadLane.Testing.Disks;

/// <summary>
/// SQLite's own layer above the operating system (https://sqlite.org/vfs.html), asked to tell a <see cref="ModelDisk"/>
/// of every write, flush and deletion. Everything still happens to the real file as well.
/// </summary>
internal static unsafe class ModelDiskVfs
{
    public const string Name = "model-disk";

    private const int Ok = 0;
    private const int Full = 13;

    // Where things are in the structures sqlite3_vfs and sqlite3_io_methods, in pointers.
    private const int VfsLength = 21;
    private const int VfsName = 3;
    private const int VfsOpen = 5;
    private const int VfsDelete = 6;
    private const int MethodsLength = 19;
    private const int MethodWrite = 3;
    private const int MethodTruncate = 4;
    private const int MethodSync = 5;

    private static readonly ConcurrentDictionary<string, ModelDisk> Disks = new();
    private static readonly ConcurrentDictionary<nint, Opened> Files = new();
    private static readonly Lazy<nint> Original = new(Register);

    public static void Mount(ModelDisk disk)
    {
        _ = Original.Value;
        Disks[disk.Folder] = disk;
    }

    private static nint Register()
    {
        // The first connection of a process loads the library.
        using (SqliteConnection connection = new("Data Source=:memory:"))
        {
            connection.Open();
        }

        nint original = FindVfs(null);
        nint* vfs = (nint*)NativeMemory.Alloc(VfsLength, (nuint)sizeof(nint));
        new ReadOnlySpan<nint>((nint*)original, VfsLength).CopyTo(new Span<nint>(vfs, VfsLength));
        vfs[VfsName] = Marshal.StringToCoTaskMemUTF8(Name);
        vfs[VfsOpen] = (nint)(delegate* unmanaged[Cdecl]<nint, byte*, nint*, int, int*, int>)&Open;
        vfs[VfsDelete] = (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int, int>)&Delete;
        int registered = RegisterVfs((nint)vfs, 0);
        return registered == Ok ? original : throw new InvalidOperationException($"SQLite said {registered}.");
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(nint vfs, byte* name, nint* file, int flags, int* flagsOut)
    {
        nint original = Original.Value;
        var open = (delegate* unmanaged[Cdecl]<nint, byte*, nint*, int, int*, int>)((nint*)original)[VfsOpen];
        int result = open(original, name, file, flags, flagsOut);
        if (result == Ok && name is not null && DiskOf(Text(name)) is { } disk)
        {
            disk.Open(Text(name));
            nint* methods = (nint*)*file;
            Files[(nint)file] = new Opened(disk, Text(name), (nint)methods);
            *file = (nint)Watched(methods);
        }

        return result;
    }

    // The same methods but for three. A few hundred bytes for each file opened, for as long as the tests run.
    private static nint* Watched(nint* methods)
    {
        nint* watched = (nint*)NativeMemory.Alloc(MethodsLength, (nuint)sizeof(nint));
        new ReadOnlySpan<nint>(methods, MethodsLength).CopyTo(new Span<nint>(watched, MethodsLength));
        watched[MethodWrite] = (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int, long, int>)&Write;
        watched[MethodTruncate] = (nint)(delegate* unmanaged[Cdecl]<nint, long, int>)&Truncate;
        watched[MethodSync] = (nint)(delegate* unmanaged[Cdecl]<nint, int, int>)&Sync;
        return watched;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(nint vfs, byte* name, int flush)
    {
        nint original = Original.Value;
        DiskOf(Text(name))?.Delete(Text(name));
        return ((delegate* unmanaged[Cdecl]<nint, byte*, int, int>)((nint*)original)[VfsDelete])(original, name, flush);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(nint file, byte* bytes, int length, long offset)
    {
        Opened opened = Files[file];
        if (opened.Disk.IsFull)
        {
            return Full;
        }

        opened.Disk.Write(opened.Path, offset, new ReadOnlySpan<byte>(bytes, length));
        return ((delegate* unmanaged[Cdecl]<nint, byte*, int, long, int>)opened.Method(MethodWrite))(
            file, bytes, length, offset);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(nint file, long size)
    {
        Opened opened = Files[file];
        opened.Disk.Truncate(opened.Path, size);
        return ((delegate* unmanaged[Cdecl]<nint, long, int>)opened.Method(MethodTruncate))(file, size);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(nint file, int flags)
    {
        Opened opened = Files[file];
        int result = ((delegate* unmanaged[Cdecl]<nint, int, int>)opened.Method(MethodSync))(file, flags);
        if (result == Ok)
        {
            opened.Disk.Flush(opened.Path);
        }

        return result;
    }

    private static string Text(byte* name) => Marshal.PtrToStringUTF8((nint)name)!;

    private static ModelDisk? DiskOf(string path) => Disks.GetValueOrDefault(Path.GetDirectoryName(path) ?? "");

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint FindVfs(byte* name);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RegisterVfs(nint vfs, int makeDefault);

    private sealed record Opened(ModelDisk Disk, string Path, nint Methods)
    {
        public nint Method(int at) => ((nint*)this.Methods)[at];
    }
}
