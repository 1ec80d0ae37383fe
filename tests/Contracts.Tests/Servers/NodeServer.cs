using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EGov.Contracts.Tests.Servers;

/// <summary>A server of the npm folder on a free loopback port. It ends with this process, also when that is killed.</summary>
internal sealed class NodeServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder said = new();

    private NodeServer(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    internal int Port { get; }

    /// <param name="script">The server's script below <c>node_modules</c>.</param>
    /// <param name="arguments">Its arguments for a port.</param>
    internal static async Task<NodeServer> StartAsync(string script, Func<int, string[]> arguments)
    {
        var folder = await NodePackages.InstalledAsync();
        var port = FreePort();
        var start = new ProcessStartInfo(
            "node",
            ["--require", Path.Combine(folder, "end-with-parent.cjs"), Path.Combine(folder, "node_modules", script), .. arguments(port)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var server = new NodeServer(new Process { StartInfo = start }, port);
        server.process.OutputDataReceived += (_, line) => server.Hear(line.Data);
        server.process.ErrorDataReceived += (_, line) => server.Hear(line.Data);
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        await server.AnswersAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AnswersAsync()
    {
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, Port, limit.Token);
                return;
            }
            catch (SocketException) when (!process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit.Token);
            }
            catch (SocketException)
            {
                throw new InvalidOperationException($"{process.StartInfo.ArgumentList[2]} ended at its start: {said}");
            }
        }
    }

    private void Hear(string? line)
    {
        lock (said)
        {
            said.AppendLine(line);
        }
    }
}
