using EGov.Local.Running;

namespace EGov.Portal.Tests.Local;

public sealed class RunArgumentsTests
{
    [Fact]
    public void Without_arguments_everything_is_served()
    {
        var (arguments, problem) = RunArguments.Parse([]);

        Assert.Null(problem);
        Assert.Equal(new RunArguments("serve", null, null, 1, null, null, null, null), arguments);
    }

    [Fact]
    public void The_demo_takes_a_folder_and_replicas()
    {
        var (arguments, _) = RunArguments.Parse(["demo", "--data", "/tmp/x", "--replicas", "2"]);

        Assert.Equal(("demo", "/tmp/x", 2), (arguments!.Command, arguments.Data, arguments.Replicas));
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("--colour", "red")]
    [InlineData("--port")]
    [InlineData("--port", "--data")]
    [InlineData("--port", "65536")]
    [InlineData("--port", "-1")]
    [InlineData("--replicas", "0")]
    [InlineData("--replicas", "17")]
    [InlineData("--app", "casino")]
    [InlineData("token", "--id", "anna")]
    public void What_cannot_be_meant_is_told_in_one_line(params string[] words)
    {
        var (arguments, problem) = RunArguments.Parse(words);

        Assert.Null(arguments);
        Assert.DoesNotContain('\n', problem!);
    }
}
