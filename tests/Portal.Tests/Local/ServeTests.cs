using System.Net;
using System.Net.Sockets;
using EGov.Local.Running;
using EmbeddedFunctions;

namespace EGov.Portal.Tests.Local;

/// <summary>Why a run does not start is said in one line.</summary>
public sealed class ServeTests : IDisposable
{
    private static readonly RunArguments Arguments = RunArguments.Parse([]).Arguments!;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("serve-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_folder_that_another_run_holds()
    {
        await using var first = await Serve.StartAsync(folder.FullName, 0, Arguments);

        await RefusedAsync(folder.FullName, 0, "in use by another run");
    }

    [Fact]
    public async Task A_port_that_is_taken()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        await RefusedAsync(folder.FullName, ((IPEndPoint)taken.LocalEndpoint).Port, "port");
    }

    [Fact]
    public async Task A_folder_that_is_a_file()
    {
        var file = Path.Combine(folder.FullName, "file");
        await File.WriteAllTextAsync(file, "x");

        await RefusedAsync(file, 0, "cannot be used");
    }

    [Fact]
    public async Task Keys_that_were_spoilt()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "secrets.json"), "{");

        await RefusedAsync(folder.FullName, 0, "cannot be used");
    }

    [Fact]
    public void Keys_are_made_once_and_only_for_the_owner_of_the_folder()
    {
        var keys = LocalSecrets.In(folder.FullName);

        Assert.Equal(keys, LocalSecrets.In(folder.FullName));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.FullName, "secrets.json")));
        }
    }

    private static async Task RefusedAsync(string folder, int port, string reason)
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => Serve.StartAsync(folder, port, Arguments));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }
}
