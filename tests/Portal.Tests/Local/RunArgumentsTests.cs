using EGov.Local.Running;
using EGov.Platform.Access;

namespace EGov.Portal.Tests.Local;

public sealed class RunArgumentsTests
{
    [Fact]
    public void Without_arguments_everything_is_served()
    {
        var (arguments, problem) = RunArguments.Parse([]);

        Assert.Null(problem);
        Assert.Equal(new RunArguments(string.Empty, null, null, 1, null, null, null, null), arguments);
    }

    [Fact]
    public void The_demo_takes_a_folder_and_replicas()
    {
        var (arguments, _) = RunArguments.Parse(["demo", "--data", "/tmp/x", "--replicas", "2"]);

        Assert.Equal(("demo", "/tmp/x", 2), (arguments!.Command, arguments.Data, arguments.Replicas));
    }

    [Fact]
    public void A_role_that_is_not_there_is_answered_with_those_that_are()
    {
        var (_, problem) = RunArguments.Parse(["token", "--id", "anna", "--role", "king"]);

        Assert.Equal("There is no role 'king'; there is citizen, official, leader, operator, system, auditor.", problem);
        Assert.All(Callers.Roles, role => Assert.Contains(role, RunArguments.Help, StringComparison.Ordinal));
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
    [InlineData("token", "--id", "anna", "--role", "king")]
    [InlineData("token", "--id", "anna", "--role", "citizen", "--port", "7071")]
    [InlineData("--role", "citizen")]
    [InlineData("demo", "--app", "portal")]
    [InlineData("serve")]
    [InlineData("")]
    public void What_cannot_be_meant_is_told_in_one_line(params string[] words)
    {
        var (arguments, problem) = RunArguments.Parse(words);

        Assert.Null(arguments);
        Assert.DoesNotContain('\n', problem!);
    }
}
