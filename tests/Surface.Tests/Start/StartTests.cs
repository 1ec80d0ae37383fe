using System.Diagnostics;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tests;

namespace Surface.Tests.Start;

public class StartTests
{
    [SurfaceFact]
    public async Task An_app_that_is_started_says_what_to_start_instead_and_exits_with_2()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            ArgumentList = { "exec", typeof(StartTests).Assembly.Location },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var app = Process.Start(start)!;
        var error = app.StandardError.ReadToEndAsync();
        var output = app.StandardOutput.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await app.WaitForExitAsync(patience.Token);

        Assert.Equal(2, app.ExitCode);
        var line = Assert.Single((await error).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("./run", line, StringComparison.Ordinal);
        Assert.Contains("-p:AzurePackages=Official", line, StringComparison.Ordinal);
        Assert.Empty(await output);
    }

    [Fact]
    public void An_app_can_be_composed_without_being_started()
    {
        var builder = FunctionsApplication.CreateBuilder(["--Greeting=hello"]);
        builder.Services.AddSingleton(new Uri("https://egov.example/"));

        using var app = builder.Build();

        Assert.Equal("hello", builder.Configuration["Greeting"]);
        Assert.Equal("https://egov.example/", app.Services.GetRequiredService<Uri>().ToString());
        Assert.NotNull(app.Services.GetService<ILoggerFactory>());
    }

    [Fact]
    public void An_app_is_built_once()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        using var app = builder.Build();

        Assert.Throws<InvalidOperationException>(builder.Build);
        Assert.Throws<InvalidOperationException>(() => builder.Use(next => next));
    }
}
