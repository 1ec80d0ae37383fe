using EGov.Platform.Access;
using EmbeddedFunctions;

namespace EGov.Local.Running;

/// <summary>Makes a development token for the data folder, for use with curl.</summary>
internal static class MakeToken
{
    /// <exception cref="HostStartException">Nothing was ever started on the folder: a token of new keys would open nothing.</exception>
    internal static async Task<int> RunAsync(RunArguments arguments)
    {
        var folder = Path.GetFullPath(arguments.Data ?? Serve.DefaultFolder);
        var tokens = LocalSecrets.Of(folder).TokensAt(FolderClock.Of(folder));
        var caller = new Caller(arguments.Id!, [arguments.Role!], arguments.Agency) { Level = DevelopmentSignIn.Level };
        await Console.Out.WriteLineAsync(tokens.Create(caller, DevelopmentSignIn.Lifetime));
        return 0;
    }
}
