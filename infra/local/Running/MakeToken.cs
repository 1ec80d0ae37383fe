using EGov.Platform.Access;

namespace EGov.Local.Running;

/// <summary>Makes a development token for the data folder, for use with curl.</summary>
internal static class MakeToken
{
    internal static async Task<int> RunAsync(RunArguments arguments)
    {
        var secrets = LocalSecrets.In(Path.GetFullPath(arguments.Data ?? Serve.DefaultFolder));
        var caller = new Caller(arguments.Id!, [arguments.Role!], arguments.Agency);
        var tokens = new DevelopmentTokens(Convert.FromBase64String(secrets.DevelopmentTokenKey), TimeProvider.System);
        await Console.Out.WriteLineAsync(tokens.Create(caller, TimeSpan.FromHours(12)));
        return 0;
    }
}
