BEGIN TRANSACTION;
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);
INSERT INTO "alembic_version" VALUES('e43177bfe90b');
CREATE TABLE assignment (
	id VARCHAR(32) NOT NULL, 
	name VARCHAR(128) NOT NULL, 
	duedate DATETIME, 
	course_id VARCHAR(128) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name), 
	FOREIGN KEY(course_id) REFERENCES course (id)
);
INSERT INTO "assignment" VALUES('944c625560374ed0a6a9c485e58dc73f','90-target',NULL,'dlcourse');
CREATE TABLE base_cell (
	id VARCHAR(32) NOT NULL, 
	name VARCHAR(128) NOT NULL, 
	notebook_id VARCHAR(32) NOT NULL, 
	type VARCHAR(50), 
	PRIMARY KEY (id), 
	UNIQUE (name, notebook_id, type), 
	FOREIGN KEY(notebook_id) REFERENCES notebook (id)
);
INSERT INTO "base_cell" VALUES('6b901fb9f33943c38dbdaacad12eba5d','test-double','c1afe92657a7440ba6958705ec590eee','GradeCell');
INSERT INTO "base_cell" VALUES('215d46b861f74a17b96b2372f53a48ad','hidden-double','c1afe92657a7440ba6958705ec590eee','GradeCell');
INSERT INTO "base_cell" VALUES('0d58e670ba724ff487a9582948158983','test-scale','c1afe92657a7440ba6958705ec590eee','GradeCell');
INSERT INTO "base_cell" VALUES('5933ff0d277249f697be11313b287438','hidden-scale','c1afe92657a7440ba6958705ec590eee','GradeCell');
INSERT INTO "base_cell" VALUES('75bd545ebbfd40fdb3e50f04afb5184d','test-honest','c1afe92657a7440ba6958705ec590eee','GradeCell');
INSERT INTO "base_cell" VALUES('85b1790bced84601a80e3fcaba45d78b','hidden-honest','c1afe92657a7440ba6958705ec590eee','GradeCell');
INSERT INTO "base_cell" VALUES('a896125857ac4d35b74b107111435685','double','c1afe92657a7440ba6958705ec590eee','SolutionCell');
INSERT INTO "base_cell" VALUES('dc28a0d326e64385bd029789d479e86d','scale','c1afe92657a7440ba6958705ec590eee','SolutionCell');
INSERT INTO "base_cell" VALUES('4c4347525f394f108e3b8ea78333a96c','honest','c1afe92657a7440ba6958705ec590eee','SolutionCell');
CREATE TABLE comment (
	id VARCHAR(32) NOT NULL, 
	notebook_id VARCHAR(32), 
	cell_id VARCHAR(32), 
	auto_comment TEXT, 
	manual_comment TEXT, 
	PRIMARY KEY (id), 
	UNIQUE (cell_id, notebook_id), 
	FOREIGN KEY(notebook_id) REFERENCES submitted_notebook (id), 
	FOREIGN KEY(cell_id) REFERENCES base_cell (id)
);
INSERT INTO "comment" VALUES('86e841a9ea3a477486382c546edb5697','97eab2b29edd4a92a09b4b30afc1eadb','a896125857ac4d35b74b107111435685',NULL,NULL);
INSERT INTO "comment" VALUES('877fdb48de3447259c1968be97f84b59','97eab2b29edd4a92a09b4b30afc1eadb','dc28a0d326e64385bd029789d479e86d',NULL,NULL);
INSERT INTO "comment" VALUES('9a859edf2c5b45d3a919fb1bcb153619','97eab2b29edd4a92a09b4b30afc1eadb','4c4347525f394f108e3b8ea78333a96c',NULL,NULL);
INSERT INTO "comment" VALUES('1a27b57d5cf8470ca18bc8a1933cd6b3','7569c7d4524e48a18f09f33825fd4a3a','a896125857ac4d35b74b107111435685',NULL,NULL);
INSERT INTO "comment" VALUES('44f207d659a94d8bbfda8d1281abbd88','7569c7d4524e48a18f09f33825fd4a3a','dc28a0d326e64385bd029789d479e86d',NULL,NULL);
INSERT INTO "comment" VALUES('37d46c10c5904a0bb1332d6163254a97','7569c7d4524e48a18f09f33825fd4a3a','4c4347525f394f108e3b8ea78333a96c',NULL,NULL);
INSERT INTO "comment" VALUES('5aa3454a34b5423399f621f254c8e6de','86762611a0fc477fb88f6403a8d3f596','a896125857ac4d35b74b107111435685',NULL,NULL);
INSERT INTO "comment" VALUES('0c12891c7a424bee99c678c062f46a0c','86762611a0fc477fb88f6403a8d3f596','dc28a0d326e64385bd029789d479e86d',NULL,NULL);
INSERT INTO "comment" VALUES('3c724908f9e2461ca8451cfa1e2d2c94','86762611a0fc477fb88f6403a8d3f596','4c4347525f394f108e3b8ea78333a96c',NULL,NULL);
INSERT INTO "comment" VALUES('2da57094b9674664b11debf6fc70688f','f1c0df6a4a274898b3a9417636a2f5cf','a896125857ac4d35b74b107111435685',NULL,NULL);
INSERT INTO "comment" VALUES('97bd85f36d114c68b8a04be29b1c16d0','f1c0df6a4a274898b3a9417636a2f5cf','dc28a0d326e64385bd029789d479e86d',NULL,NULL);
INSERT INTO "comment" VALUES('e2894c2306124006ba7b6271c597e5a8','f1c0df6a4a274898b3a9417636a2f5cf','4c4347525f394f108e3b8ea78333a96c',NULL,NULL);
INSERT INTO "comment" VALUES('6a133aeb2d104d75b6e88c8ec7233cba','4d9af85329a04894b011d9e4bf1f5ad5','a896125857ac4d35b74b107111435685',NULL,NULL);
INSERT INTO "comment" VALUES('e4253e7a0b55413ab90af32c2bc7fb27','4d9af85329a04894b011d9e4bf1f5ad5','dc28a0d326e64385bd029789d479e86d',NULL,NULL);
INSERT INTO "comment" VALUES('bb4e77211797451297f44205865330d6','4d9af85329a04894b011d9e4bf1f5ad5','4c4347525f394f108e3b8ea78333a96c',NULL,NULL);
CREATE TABLE course (
	id VARCHAR(128) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (id)
);
INSERT INTO "course" VALUES('dlcourse');
INSERT INTO "course" VALUES('default_course');
CREATE TABLE grade (
	id VARCHAR(32) NOT NULL, 
	notebook_id VARCHAR(32), 
	cell_id VARCHAR(32), 
	auto_score FLOAT, 
	manual_score FLOAT, 
	extra_credit FLOAT, 
	needs_manual_grade BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (cell_id, notebook_id), 
	FOREIGN KEY(notebook_id) REFERENCES submitted_notebook (id), 
	FOREIGN KEY(cell_id) REFERENCES base_cell (id)
);
INSERT INTO "grade" VALUES('50b068b22e6f48369ffdb4cb3f236196','97eab2b29edd4a92a09b4b30afc1eadb','6b901fb9f33943c38dbdaacad12eba5d',16.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('a0702702cac94dd89afb604a0932490d','97eab2b29edd4a92a09b4b30afc1eadb','215d46b861f74a17b96b2372f53a48ad',24.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('ead1cf54eed44c02b0f274c89a8e4a83','97eab2b29edd4a92a09b4b30afc1eadb','0d58e670ba724ff487a9582948158983',12.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('4adeeada5ee14e3d8daa6e464dfcc8d3','97eab2b29edd4a92a09b4b30afc1eadb','5933ff0d277249f697be11313b287438',18.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('5466753b682d4041af994282becd9da8','97eab2b29edd4a92a09b4b30afc1eadb','75bd545ebbfd40fdb3e50f04afb5184d',12.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('dededbec445f4aca890c9e6ddae09627','97eab2b29edd4a92a09b4b30afc1eadb','85b1790bced84601a80e3fcaba45d78b',18.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('0cbab523723d4c72a319b37d4d2e3d68','7569c7d4524e48a18f09f33825fd4a3a','6b901fb9f33943c38dbdaacad12eba5d',0.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('405016ad69474790a0cee1ebf85e8711','7569c7d4524e48a18f09f33825fd4a3a','215d46b861f74a17b96b2372f53a48ad',0.0,7.0,NULL,0);
INSERT INTO "grade" VALUES('739198357b1c4550a66586e885e40904','7569c7d4524e48a18f09f33825fd4a3a','0d58e670ba724ff487a9582948158983',12.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('4d0e0012d54b4dad9ba0b5b1a9806825','7569c7d4524e48a18f09f33825fd4a3a','5933ff0d277249f697be11313b287438',18.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('d0508e8c00e446eca97c110c2e034d23','7569c7d4524e48a18f09f33825fd4a3a','75bd545ebbfd40fdb3e50f04afb5184d',12.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('e161daf047504bd69a70bb392c866480','7569c7d4524e48a18f09f33825fd4a3a','85b1790bced84601a80e3fcaba45d78b',18.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('fd9356435e794b5cab19aa8990728de9','86762611a0fc477fb88f6403a8d3f596','6b901fb9f33943c38dbdaacad12eba5d',16.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('b4d249a97f894258a0473eb62f7f8f1d','86762611a0fc477fb88f6403a8d3f596','215d46b861f74a17b96b2372f53a48ad',24.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('1b5ce48699ce4716820b5e80c8ee97c3','86762611a0fc477fb88f6403a8d3f596','0d58e670ba724ff487a9582948158983',0.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('615579616b37452e886706d613df61f1','86762611a0fc477fb88f6403a8d3f596','5933ff0d277249f697be11313b287438',0.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('7a035f1470c749d9b4a9959df9eb9124','86762611a0fc477fb88f6403a8d3f596','75bd545ebbfd40fdb3e50f04afb5184d',12.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('78de662620b14d3292e8551a499a5ce6','86762611a0fc477fb88f6403a8d3f596','85b1790bced84601a80e3fcaba45d78b',18.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('b4ff406663354d439bac206fe647bb7e','f1c0df6a4a274898b3a9417636a2f5cf','6b901fb9f33943c38dbdaacad12eba5d',0.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('683ecdda91f34a1cb4ea308f700224eb','f1c0df6a4a274898b3a9417636a2f5cf','215d46b861f74a17b96b2372f53a48ad',0.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('b967b83e41024808b160e9289e69ba40','f1c0df6a4a274898b3a9417636a2f5cf','0d58e670ba724ff487a9582948158983',0.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('7abf1d46edc842af919be243a405319f','f1c0df6a4a274898b3a9417636a2f5cf','5933ff0d277249f697be11313b287438',0.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('f4e8f6745b75431e8055b9447b3a5422','f1c0df6a4a274898b3a9417636a2f5cf','75bd545ebbfd40fdb3e50f04afb5184d',0.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('85e820649521405b9487b2378ae8b014','f1c0df6a4a274898b3a9417636a2f5cf','85b1790bced84601a80e3fcaba45d78b',0.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('e4c3af407ca74974aad368fd21fde045','4d9af85329a04894b011d9e4bf1f5ad5','6b901fb9f33943c38dbdaacad12eba5d',16.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('1008fddde2c5412e904b9c019a5066d2','4d9af85329a04894b011d9e4bf1f5ad5','215d46b861f74a17b96b2372f53a48ad',24.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('c28baf5c9aa6471d994c4308d453f45e','4d9af85329a04894b011d9e4bf1f5ad5','0d58e670ba724ff487a9582948158983',12.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('867a043da9c74523ad9aa2df2092a374','4d9af85329a04894b011d9e4bf1f5ad5','5933ff0d277249f697be11313b287438',18.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('e628be6e09df47988e51aa2f073ef505','4d9af85329a04894b011d9e4bf1f5ad5','75bd545ebbfd40fdb3e50f04afb5184d',12.0,NULL,NULL,0);
INSERT INTO "grade" VALUES('34f2cc507d3e459995148ad7675b2843','4d9af85329a04894b011d9e4bf1f5ad5','85b1790bced84601a80e3fcaba45d78b',18.0,NULL,NULL,0);
CREATE TABLE grade_cells (
	id VARCHAR(32) NOT NULL, 
	max_score FLOAT NOT NULL, 
	cell_type VARCHAR(8) NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES base_cell (id)
);
INSERT INTO "grade_cells" VALUES('6b901fb9f33943c38dbdaacad12eba5d',16.0,'code');
INSERT INTO "grade_cells" VALUES('215d46b861f74a17b96b2372f53a48ad',24.0,'code');
INSERT INTO "grade_cells" VALUES('0d58e670ba724ff487a9582948158983',12.0,'code');
INSERT INTO "grade_cells" VALUES('5933ff0d277249f697be11313b287438',18.0,'code');
INSERT INTO "grade_cells" VALUES('75bd545ebbfd40fdb3e50f04afb5184d',12.0,'code');
INSERT INTO "grade_cells" VALUES('85b1790bced84601a80e3fcaba45d78b',18.0,'code');
CREATE TABLE notebook (
	id VARCHAR(32) NOT NULL, 
	name VARCHAR(128) NOT NULL, 
	assignment_id VARCHAR(32), 
	kernelspec VARCHAR(1024), 
	PRIMARY KEY (id), 
	UNIQUE (name, assignment_id), 
	FOREIGN KEY(assignment_id) REFERENCES assignment (id)
);
INSERT INTO "notebook" VALUES('c1afe92657a7440ba6958705ec590eee','90-target','944c625560374ed0a6a9c485e58dc73f','{"display_name": "Python 3", "language": "python", "name": "python3"}');
CREATE TABLE solution_cells (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES base_cell (id)
);
INSERT INTO "solution_cells" VALUES('a896125857ac4d35b74b107111435685');
INSERT INTO "solution_cells" VALUES('dc28a0d326e64385bd029789d479e86d');
INSERT INTO "solution_cells" VALUES('4c4347525f394f108e3b8ea78333a96c');
CREATE TABLE source_cell (
	id VARCHAR(32) NOT NULL, 
	name VARCHAR(128) NOT NULL, 
	cell_type VARCHAR(8) NOT NULL, 
	locked BOOLEAN NOT NULL, 
	source TEXT, 
	checksum VARCHAR(128), 
	notebook_id VARCHAR(32), 
	PRIMARY KEY (id), 
	UNIQUE (name, notebook_id), 
	FOREIGN KEY(notebook_id) REFERENCES notebook (id)
);
INSERT INTO "source_cell" VALUES('e928e5559e7842ecb876846c4aa81440','given-base','code',1,'def base(x):
    return np.asarray(x, dtype=float)','2e92f97333472e1f1643fab412e26f80','c1afe92657a7440ba6958705ec590eee');
INSERT INTO "source_cell" VALUES('43e0a093f227435685a2ded72c8d1bd9','double','code',0,'def double(x):
    """返回2x，形状与x相同。"""
    ### 开始
    # 在这里写你的代码，然后删掉下一行
    raise NotImplementedError
    ### 结束
    return y','a860be41507cda5123e74c3f1d593a63','c1afe92657a7440ba6958705ec590eee');
INSERT INTO "source_cell" VALUES('24920e9726bf46d98af40826bc88baf9','test-double','code',1,'import numpy as np
from dlcourse import checks

with checks.exercise("double"):
    checks.close(double(np.array([1.0, 2.0])), [2.0, 4.0], "double([1, 2])")','49c29079f9c10a02a83429ef5bdbbc50','c1afe92657a7440ba6958705ec590eee');
INSERT INTO "source_cell" VALUES('69d6b96b53df477fb4cecc09c093c7d5','hidden-double','code',1,'# 隐藏测试
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("double"):
    for k in range(3):
        x = np.random.RandomState(4711 + k).randn(3, k + 1)
        y = checks.keeps_arguments(double, x, name="double")
        checks.array(y, (3, k + 1), "double(x)")
        np.testing.assert_allclose(y, 2 * x, rtol=1e-12)
        assert abs(np.max(y - 2 * x)) < 1e-9
        assert np.allclose(double(-x), -2 * x) and (double(x) == 2 * x).all()
### 隐藏测试结束','9b9822ee617e9ce32d3ff22fe8a27578','c1afe92657a7440ba6958705ec590eee');
INSERT INTO "source_cell" VALUES('49bffa86223245cf848196672e573687','scale','code',0,'def scale(x, times):
    """把x加倍times次，返回数组。"""
    ### 开始
    # 在这里写你的代码，然后删掉下一行
    raise NotImplementedError
    ### 结束
    return x','f366be6a38eadcefc46e0b49ec5df31b','c1afe92657a7440ba6958705ec590eee');
INSERT INTO "source_cell" VALUES('2659c5554acf45bbbe75cc623bb94f25','test-scale','code',1,'import numpy as np
from dlcourse import checks

with checks.exercise("scale"):
    checks.close(scale(np.array([1.0]), 2), [4.0], "scale([1], 2)")','3216724c5f62643880e24ea52f013c23','c1afe92657a7440ba6958705ec590eee');
INSERT INTO "source_cell" VALUES('2e942ca276954159a109f1361e45c06b','hidden-scale','code',1,'# 隐藏测试
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("scale"):
    x = np.random.RandomState(99).randn(4)
    for times in (1, 3):
        checks.close(scale(x, times), 2 ** times * x, "scale(x, times)")
### 隐藏测试结束','455c52f5b72d39255479467fbccf255a','c1afe92657a7440ba6958705ec590eee');
INSERT INTO "source_cell" VALUES('18aefb1f8e7d434b83754f03643c8f69','honest','code',0,'def honest(f, x):
    """返回f(x) + 1。"""
    ### 开始
    # 在这里写你的代码，然后删掉下一行
    raise NotImplementedError
    ### 结束
    return y','4c0b5f7782541ff7993d5002df43a974','c1afe92657a7440ba6958705ec590eee');
INSERT INTO "source_cell" VALUES('0bb011ce71d0452689a644bf73152cc6','test-honest','code',1,'import numpy as np
from dlcourse import checks

with checks.exercise("honest"):
    checks.close(honest(lambda x: x * x, 3.0), 10.0, "honest(f, 3)")','cdd4bcae33eadd1bd9ed319ba1d405cd','c1afe92657a7440ba6958705ec590eee');
INSERT INTO "source_cell" VALUES('0b7e30f42c9a40988e2575ada488a929','hidden-honest','code',1,'# 隐藏测试
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("honest"):
    checks.close(honest(lambda x: x + np.ones(2), np.zeros(2)), [2.0, 2.0], "honest(f, 0)")
### 隐藏测试结束','90478d95a375a4bb79cd8ef21530d5ba','c1afe92657a7440ba6958705ec590eee');
CREATE TABLE student (
	id VARCHAR(128) NOT NULL, 
	first_name VARCHAR(128), 
	last_name VARCHAR(128), 
	email VARCHAR(128), 
	lms_user_id VARCHAR(128), 
	PRIMARY KEY (id)
);
INSERT INTO "student" VALUES('s00',NULL,NULL,NULL,NULL);
INSERT INTO "student" VALUES('s01',NULL,NULL,NULL,NULL);
INSERT INTO "student" VALUES('s02',NULL,NULL,NULL,NULL);
INSERT INTO "student" VALUES('s03',NULL,NULL,NULL,NULL);
INSERT INTO "student" VALUES('s04',NULL,NULL,NULL,NULL);
CREATE TABLE submitted_assignment (
	id VARCHAR(32) NOT NULL, 
	assignment_id VARCHAR(32), 
	student_id VARCHAR(128), 
	timestamp DATETIME, 
	extension DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (assignment_id, student_id), 
	FOREIGN KEY(assignment_id) REFERENCES assignment (id), 
	FOREIGN KEY(student_id) REFERENCES student (id)
);
INSERT INTO "submitted_assignment" VALUES('5975d12ad75a4b409ecb163ee1d3cd4d','944c625560374ed0a6a9c485e58dc73f','s00',NULL,NULL);
INSERT INTO "submitted_assignment" VALUES('5503baaa653946e88affc0096fb55e84','944c625560374ed0a6a9c485e58dc73f','s01',NULL,NULL);
INSERT INTO "submitted_assignment" VALUES('22b0a95135374d6ebbfc546102e04043','944c625560374ed0a6a9c485e58dc73f','s02',NULL,NULL);
INSERT INTO "submitted_assignment" VALUES('28a38f153363415286ba77b0c958e97d','944c625560374ed0a6a9c485e58dc73f','s03',NULL,NULL);
INSERT INTO "submitted_assignment" VALUES('50f0c51cc6f74f9daee6cf1ac0ac3150','944c625560374ed0a6a9c485e58dc73f','s04',NULL,NULL);
CREATE TABLE submitted_notebook (
	id VARCHAR(32) NOT NULL, 
	assignment_id VARCHAR(32), 
	notebook_id VARCHAR(32), 
	flagged BOOLEAN, 
	late_submission_penalty FLOAT, 
	PRIMARY KEY (id), 
	UNIQUE (notebook_id, assignment_id), 
	FOREIGN KEY(assignment_id) REFERENCES submitted_assignment (id), 
	FOREIGN KEY(notebook_id) REFERENCES notebook (id)
);
INSERT INTO "submitted_notebook" VALUES('97eab2b29edd4a92a09b4b30afc1eadb','5975d12ad75a4b409ecb163ee1d3cd4d','c1afe92657a7440ba6958705ec590eee',0,NULL);
INSERT INTO "submitted_notebook" VALUES('7569c7d4524e48a18f09f33825fd4a3a','5503baaa653946e88affc0096fb55e84','c1afe92657a7440ba6958705ec590eee',0,NULL);
INSERT INTO "submitted_notebook" VALUES('86762611a0fc477fb88f6403a8d3f596','22b0a95135374d6ebbfc546102e04043','c1afe92657a7440ba6958705ec590eee',0,NULL);
INSERT INTO "submitted_notebook" VALUES('f1c0df6a4a274898b3a9417636a2f5cf','28a38f153363415286ba77b0c958e97d','c1afe92657a7440ba6958705ec590eee',0,NULL);
INSERT INTO "submitted_notebook" VALUES('4d9af85329a04894b011d9e4bf1f5ad5','50f0c51cc6f74f9daee6cf1ac0ac3150','c1afe92657a7440ba6958705ec590eee',0,NULL);
CREATE TABLE task_cells (
	id VARCHAR(32) NOT NULL, 
	max_score FLOAT NOT NULL, 
	cell_type VARCHAR(8) NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES base_cell (id)
);
COMMIT;
