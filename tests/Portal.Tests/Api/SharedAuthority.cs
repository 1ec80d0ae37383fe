using System.Security.Cryptography.X509Certificates;
using EGov.Local.Running;

namespace EGov.Portal.Tests.Api;

/// <summary>
/// The development authority that hosts of one test run share when they begin on the same day, with the certificates of whoever signed in one of
/// them: a key for signing takes longer to make than most stories.
/// </summary>
internal static class SharedAuthority
{
    private static readonly Lock Gate = new();
    private static readonly DirectoryInfo Kept = Directory.CreateTempSubdirectory("portal-authority-");

    static SharedAuthority() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Kept.Delete(recursive: true);

    /// <summary>Gives a new data folder what is kept.</summary>
    internal static void LendTo(DirectoryInfo folder)
    {
        lock (Gate)
        {
            Copy(Kept, new(LocalFolder.AuthorityIn(folder.FullName)), _ => true);
        }
    }

    /// <summary>Keeps what a host of the authority made beyond it, as far as it holds on the day on which hosts begin.</summary>
    internal static void TakeFrom(DirectoryInfo folder, DateTimeOffset begin)
    {
        var authority = new DirectoryInfo(LocalFolder.AuthorityIn(folder.FullName));
        lock (Gate)
        {
            // Of one that was made later, the others would trust a root that none of them has.
            if (authority.Exists && IsValid(RootOf(authority), begin) && (!RootOf(Kept).Exists || File.ReadAllText(RootOf(Kept).FullName) == File.ReadAllText(RootOf(authority).FullName)))
            {
                Copy(authority, Kept, file => file.Extension != ".pem" || IsValid(file, begin));
            }
        }
    }

    private static FileInfo RootOf(DirectoryInfo authority) => new(Path.Combine(authority.FullName, "root.pem"));

    private static bool IsValid(FileInfo file, DateTimeOffset begin)
    {
        if (!file.Exists)
        {
            return false;
        }

        using var certificate = X509CertificateLoader.LoadCertificateFromFile(file.FullName);
        return certificate.NotBefore <= begin;
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to, Func<FileInfo, bool> wanted)
    {
        foreach (var file in from.EnumerateFiles("*", SearchOption.AllDirectories).Where(wanted))
        {
            var target = new FileInfo(Path.Combine(to.FullName, Path.GetRelativePath(from.FullName, file.FullName)));
            if (!target.Exists)
            {
                target.Directory!.Create();
                file.CopyTo(target.FullName);
            }
        }
    }
}
