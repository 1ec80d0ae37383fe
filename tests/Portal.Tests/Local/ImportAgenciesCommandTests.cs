using EGov.Local.Running;
using EGov.Platform.Agencies;
using EmbeddedFunctions;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal.Tests.Local;

/// <summary><c>run import-agencies</c>, by itself and through a run that listens.</summary>
public sealed class ImportAgenciesCommandTests : IDisposable
{
    private const string Csv = """
        id,vi,en,kind,parent,qcvn102,decision20,administrative,from,to,successors,source,confirmed,inferredFrom
        H14.07,Sở Y tế,Department of Health,provinceUnit,H14,000.00.07.H14,H14.07,,2016-01-01,,,register,true,

        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("import-");

    private string Data => Path.Combine(folder.FullName, "data");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_rows_are_in_the_folder_afterwards_unless_it_was_tried_only()
    {
        var file = await FileAsync(Csv);

        Assert.Equal(0, await ImportAgenciesCommand.RunAsync([file, "--data", Data, "--dry-run"]));
        Assert.Null(await FoundAsync());
        Assert.Equal(0, await ImportAgenciesCommand.RunAsync([file, "--data", Data]));
        Assert.Equal("Sở Y tế", (await FoundAsync())!.Name.Vi);
    }

    [Fact]
    public async Task A_run_that_listens_takes_them()
    {
        await using var host = await Serve.StartAsync(Data, 0, RunArguments.Parse([]).Arguments!);
        var port = host.BaseAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(0, await ImportAgenciesCommand.RunAsync([await FileAsync(Csv), "--data", Data, "--port", port]));

        Assert.NotNull(await host.Services("portal").GetRequiredService<AgencyRegistry>().FindAsync("000.00.07.H14", CancellationToken.None));
        Assert.NotNull(await host.Services("exchange").GetRequiredService<AgencyRegistry>().FindAsync("000.00.07.H14", CancellationToken.None));
        Assert.NotNull(await host.Services("cabinet").GetRequiredService<AgencyRegistry>().FindAsync("000.00.07.H14", CancellationToken.None));
        Assert.NotNull(await host.Services("reporting").GetRequiredService<AgencyRegistry>().FindAsync("000.00.07.H14", CancellationToken.None));
    }

    [Fact]
    public async Task One_app_alone_takes_them_when_it_is_named()
    {
        Assert.Equal(0, await ImportAgenciesCommand.RunAsync([await FileAsync(Csv), "--data", Data, "--app", "exchange"]));

        Assert.Null(await FoundAsync());
        Assert.NotNull(await FoundAsync("exchange"));
    }

    [Fact]
    public async Task Refused_rows_end_it_with_one()
    {
        Assert.Equal(1, await ImportAgenciesCommand.RunAsync([await FileAsync(Csv.Replace(",H14,", ",H99,", StringComparison.Ordinal)), "--data", Data]));
    }

    [Theory]
    [InlineData("Usage")]
    [InlineData("Usage", "--data", "x")]
    [InlineData("There is no file", "nowhere.csv")]
    public async Task What_is_wrong_with_the_words_is_said_in_one_line(string reason, params string[] words)
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => ImportAgenciesCommand.RunAsync(words));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_without_a_registry_takes_none()
    {
        var file = await FileAsync(Csv);

        var refusal = await Assert.ThrowsAsync<HostStartException>(() => ImportAgenciesCommand.RunAsync([file, "--data", Data, "--app", "identity"]));

        Assert.Contains("portal, exchange, cabinet, reporting", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<Agency?> FoundAsync(string app = "portal")
    {
        await using var host = await Serve.StartAsync(Data, 0, RunArguments.Parse([]).Arguments!);
        return await host.Services(app).GetRequiredService<AgencyRegistry>().FindAsync("H14.07", CancellationToken.None);
    }

    private async Task<string> FileAsync(string content)
    {
        var path = Path.Combine(folder.FullName, "agencies.csv");
        await File.WriteAllTextAsync(path, content);
        return path;
    }
}
